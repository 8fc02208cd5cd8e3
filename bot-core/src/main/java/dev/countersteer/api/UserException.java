package dev.countersteer.api;

/**
 * The caller's mistake, or something the caller can mend: its message is shown to the agents as it was written, and the
 * call is not repeated. Say what is wrong, name the value, and say what to do.
 */
public class UserException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UserException(String message) {
        super(message);
    }
}
