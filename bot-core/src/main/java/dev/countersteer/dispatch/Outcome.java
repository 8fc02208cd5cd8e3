package dev.countersteer.dispatch;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Reply;

/** How a dispatched message ended. */
public sealed interface Outcome {
    /** The command that ran, with its slash; empty when none did. */
    String command();

    /** The command did what it does. */
    record Done(String command, Reply reply) implements Outcome {
        public Done {
            requireNonNull(command, "command is null");
            requireNonNull(reply, "reply is null");
        }
    }

    /** The caller is told what to type instead; nothing was done, or what could be mended by the caller was not. */
    record Refused(String command, Reply reply) implements Outcome {
        public Refused {
            requireNonNull(command, "command is null");
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
}
