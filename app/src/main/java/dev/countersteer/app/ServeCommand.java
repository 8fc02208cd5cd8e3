package dev.countersteer.app;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code countersteer serve}. */
@Command(
        name = "serve",
        description = "Runs the bot. Without an access token (DRIFT_ACCESS_TOKEN) it runs the playground.")
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable CountersteerCommand parent;

    @Override
    public Integer call() {
        return requireNonNull(parent, "picocli sets it").call();
    }
}
