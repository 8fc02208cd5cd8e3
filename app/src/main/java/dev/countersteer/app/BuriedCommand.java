package dev.countersteer.app;

import static java.util.Objects.requireNonNull;

import com.google.inject.Injector;
import dev.countersteer.app.config.BotConfig;
import dev.countersteer.app.config.ConfigSettings;
import dev.countersteer.history.History;
import dev.countersteer.history.Reference;
import dev.countersteer.history.Story;
import dev.countersteer.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code countersteer buried}: what was given up, and what can be done about it. */
@Command(
        name = "buried",
        description = "Lists what was given up: commands, and replies that could not be posted. Works on the bot's"
                + " database, whether the bot runs or not, and asks nobody else.")
final class BuriedCommand implements Callable<Integer> {
    private static final String REFERENCES = "References, as the list or an agent's note gives them.";

    @ParentCommand
    private @Nullable CountersteerCommand parent;

    @Option(names = "--most", paramLabel = "COUNT", description = "How many are listed; 50 if it is not said.")
    private int most = 50;

    @Override
    public Integer call() {
        return with(history -> {
            countersteer().out().println(HistoryText.list(history.buried(most)));
            return 0;
        });
    }

    @Command(
            name = "show",
            description = "Tells all that is known of a command, given up or not: when it came, its tries,"
                    + " steps and replies.")
    int show(@Parameters(paramLabel = "REFERENCE", description = REFERENCES) String reference) {
        return with(history -> {
            Optional<Story> story = Reference.parse(reference).flatMap(history::story);
            story.ifPresentOrElse(
                    known -> countersteer().out().println(HistoryText.story(known)),
                    () -> countersteer()
                            .err()
                            .println(reference + " is not known in this database; an agent's note has"
                                    + " the reference at its end, such as 48213-12987600002"));
            return story.isPresent() ? 0 : 1;
        });
    }

    @Command(
            name = "replay",
            description = "Lets it begin again, with all its tries. What it had done as a step is not done" + " again.")
    int replay(
            @Parameters(paramLabel = "REFERENCE", arity = "1..*", description = REFERENCES) List<String> references) {
        return each(references, history -> history::replay, "begins again");
    }

    @Command(name = "dismiss", description = "Takes it from the list. Its story stays until it is old.")
    int dismiss(
            @Parameters(paramLabel = "REFERENCE", arity = "1..*", description = REFERENCES) List<String> references) {
        return each(references, history -> history::dismiss, "is dismissed");
    }

    private int each(List<String> references, Function<History, Predicate<Reference>> change, String done) {
        return with(history -> {
            boolean all = true;
            for (String reference : references) {
                boolean changed =
                        Reference.parse(reference).filter(change.apply(history)).isPresent();
                countersteer()
                        .out()
                        .println(reference + " "
                                + (changed ? done : "was not given up, or is not known; nothing is changed"));
                all &= changed;
            }
            return all ? 0 : 1;
        });
    }

    private int with(Function<History, Integer> work) {
        ConfigSettings settings = countersteer().settings();
        Plugins plugins = Plugins.load(countersteer().surroundings().classes(), settings);
        BotConfig config = BotConfig.read(settings, plugins.commands());
        settings.check();
        Injector wired = Wiring.wireStore(config);
        try (Store store = wired.getInstance(Store.class)) {
            store.openAsItIs();
            return work.apply(wired.getInstance(History.class));
        }
    }

    private CountersteerCommand countersteer() {
        return requireNonNull(parent, "picocli sets it");
    }
}
