package dev.countersteer.inbox;

import dev.countersteer.dispatch.Outcome;

/** Runs a command under a time limit. */
@FunctionalInterface
public interface Watch {
    /**
     * Runs the command and returns its outcome, which is a failure when its time was up, and a cancellation when it was
     * stopped.
     *
     * @param command how the command is named in that outcome
     */
    Outcome run(String command, Watched watched);

    /** Without limits, on the calling thread, and not to be stopped: for tests that move time by hand. */
    static Watch unlimited() {
        return (command, watched) -> {
            try {
                return watched.run();
            } catch (Exception e) {
                return new Outcome.Failed(command, e);
            }
        };
    }

    /** A command that is watched. */
    interface Watched {
        /** Runs it; called once, on any thread. */
        Outcome run() throws Exception;

        /** It takes long; called once at most, on the watching thread, while it runs. */
        void takesLong();

        /**
         * Says how it can be stopped from now on.
         *
         * @param interrupt to be called on any thread, at any time; without effect when the command has ended
         */
        void stopWith(Runnable interrupt);
    }
}
