package dev.countersteer.inbox;

import dev.countersteer.dispatch.Outcome;
import java.util.concurrent.Callable;

/** Runs a command under a time limit. */
@FunctionalInterface
public interface Watch {
    /**
     * Runs the call and returns its outcome, which is a failure when its time was up.
     *
     * @param command how the command is named in that failure
     * @param whenSlow runs once, on the calling thread, when the call takes long
     */
    Outcome run(String command, Callable<Outcome> call, Runnable whenSlow);

    /** Without limits, on the calling thread: for tests that move time by hand. */
    static Watch unlimited() {
        return (command, call, whenSlow) -> {
            try {
                return call.call();
            } catch (Exception e) {
                return new Outcome.Failed(command, e);
            }
        };
    }
}
