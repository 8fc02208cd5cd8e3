package dev.countersteer.app;

import static java.util.Objects.requireNonNull;

import com.google.inject.Injector;
import dev.countersteer.app.config.BotConfig;
import dev.countersteer.app.config.ConfigSettings;
import dev.countersteer.command.CommandRegistry;
import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.command.help.CommandsPage;
import dev.countersteer.command.permission.Authorizer;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code countersteer commands}. */
@Command(
        name = "commands",
        description =
                "Lists the commands that agents may type. Connects to nothing and makes no store. Fails if a plugin"
                        + " does not load, as the list lacks its commands then.")
final class CommandsCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable CountersteerCommand parent;

    @Option(names = "--markdown", description = "A page in Markdown: usage, arguments and examples of each command.")
    private boolean markdown;

    @Override
    public Integer call() {
        CountersteerCommand countersteer = requireNonNull(parent, "picocli sets it");
        ConfigSettings settings = countersteer.settings();
        Plugins plugins = Plugins.load(countersteer.surroundings().classes(), settings);
        BotConfig config = BotConfig.read(settings, plugins.commands());
        settings.check();
        countersteer.out().println(page(Wiring.wireToLook(config, plugins)));
        plugins.problems().forEach(countersteer.err()::println);
        return plugins.problems().isEmpty() ? 0 : 1;
    }

    private String page(Injector bot) {
        List<CommandDefinition> commands =
                bot.getInstance(CommandRegistry.class).commands(any -> true);
        return markdown
                ? CommandsPage.markdown(commands, bot.getInstance(Authorizer.class)::permission)
                : CommandsPage.plain(commands);
    }
}
