package dev.countersteer.web;

import org.jspecify.annotations.Nullable;

/** The web server could not start; the message says what to do. */
public final class WebServerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    WebServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
