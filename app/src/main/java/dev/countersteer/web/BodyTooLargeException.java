package dev.countersteer.web;

/** A request's body is longer than it may be. */
final class BodyTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Without a stack trace: whoever likes can cause it. */
    BodyTooLargeException() {
        super("the body is too large", null, false, false);
    }
}
