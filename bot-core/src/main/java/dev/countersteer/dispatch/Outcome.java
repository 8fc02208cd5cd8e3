package dev.countersteer.dispatch;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Reply;

/** How a dispatched message ended. */
public sealed interface Outcome {
    /** The command that ran or was meant, with its slash; empty when there is none. */
    String command();

    /** The command did what it does. */
    record Done(String command, Reply reply) implements Outcome {
        public Done {
            requireNonNull(command, "command is null");
            requireNonNull(reply, "reply is null");
        }
    }

    /** The caller is told what to type instead; nothing was done, or what could be mended by the caller was not. */
    record Refused(String command, Reason reason, Reply reply) implements Outcome {
        public Refused {
            requireNonNull(command, "command is null");
            requireNonNull(reason, "reason is null");
            requireNonNull(reply, "reply is null");
        }
    }

    /** It did not work; whether another try may is for the inbox to decide. */
    record Failed(String command, Exception cause) implements Outcome {
        public Failed {
            requireNonNull(command, "command is null");
            requireNonNull(cause, "cause is null");
        }
    }

    /** An agent stopped it; what it had done by then stays done. */
    record Cancelled(String command) implements Outcome {
        public Cancelled {
            requireNonNull(command, "command is null");
        }
    }

    /** Why a caller was refused. */
    enum Reason {
        /** No command has the name. */
        UNKNOWN,
        /** The command is not theirs. */
        PERMISSION,
        /** They ran it too often in a short time. */
        LIMIT,
        /** What they typed does not fit. */
        MISTAKES,
        /** The command itself refused. */
        COMMAND
    }
}
