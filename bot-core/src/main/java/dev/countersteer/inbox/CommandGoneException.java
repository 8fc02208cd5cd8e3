package dev.countersteer.inbox;

/** A message was accepted for a command that is not there any more. Nobody answers it until the command is back. */
final class CommandGoneException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CommandGoneException(String command) {
        super(command
                + " was known when it was accepted, and is not now: has its plugin been left out, or not loaded?");
    }
}
