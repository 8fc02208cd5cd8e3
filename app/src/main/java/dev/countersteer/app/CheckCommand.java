package dev.countersteer.app;

import static java.util.Objects.requireNonNull;

import dev.countersteer.app.config.BotConfig;
import dev.countersteer.app.config.ConfigSettings;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code countersteer check}. */
@Command(
        name = "check",
        description =
                "Says whether the bot would run well: configuration, plugins, store, Drift, accounts service, mail."
                        + " Changes nothing in them and sends nothing.")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable CountersteerCommand parent;

    @Override
    public Integer call() {
        CountersteerCommand countersteer = requireNonNull(parent, "picocli sets it");
        ConfigSettings settings = countersteer.settings();
        Plugins plugins = Plugins.load(countersteer.surroundings().classes(), settings);
        BotConfig config = BotConfig.read(settings, plugins.commands());
        settings.check();
        return new Checkup(countersteer.out()).run(config, settings, plugins) ? 0 : 1;
    }
}
