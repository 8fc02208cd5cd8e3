package dev.countersteer.app;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code countersteer playground}. */
@Command(
        name = "playground",
        description =
                "Runs the bot against a Drift and a mail server of its own, with a page to play agent and visitor."
                        + " On this machine only; forgets all when it ends.")
final class PlaygroundCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable CountersteerCommand parent;

    @Override
    public Integer call() {
        CountersteerCommand countersteer = requireNonNull(parent, "picocli sets it");
        return Serving.play(countersteer.settings(), countersteer.surroundings(), countersteer.out());
    }
}
