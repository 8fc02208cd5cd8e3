package dev.countersteer.api;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Another system failed: Drift, the store, a mail server, a service of your own. A temporary failure makes the call run
 * again later, with growing pauses, and tells the agents once; a final one ends the call with an apology.
 */
public class ServiceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String service;
    private final boolean temporary;
    private final @Nullable Duration retryAfter;

    protected ServiceException(
            String service,
            String message,
            boolean temporary,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(message, cause);
        this.service = requireNonNull(service, "service is null");
        this.temporary = temporary;
        this.retryAfter = retryAfter;
    }

    /**
     * A failure that may pass: no answer, overload, an outage.
     *
     * @param service the system's name as agents know it, for "The mail server does not answer"
     * @param message what happened, for logs; without secrets
     */
    public static ServiceException temporary(String service, String message) {
        return new ServiceException(service, message, true, null, null);
    }

    /** A failure that may pass, and what it came from. */
    public static ServiceException temporary(String service, String message, Throwable cause) {
        return new ServiceException(service, message, true, null, cause);
    }

    /** A temporary failure of a system that said when to come back. */
    public static ServiceException temporary(String service, String message, Duration retryAfter) {
        return new ServiceException(service, message, true, requireNonNull(retryAfter, "retryAfter is null"), null);
    }

    /** A failure that another try would meet again: the request was refused. */
    public static ServiceException permanent(String service, String message) {
        return new ServiceException(service, message, false, null, null);
    }

    /** A failure that another try would meet again, and what it came from. */
    public static ServiceException permanent(String service, String message, Throwable cause) {
        return new ServiceException(service, message, false, null, cause);
    }

    /** The system that failed, by the name agents know. */
    public String service() {
        return service;
    }

    /** Whether another try may succeed. */
    public boolean isTemporary() {
        return temporary;
    }

    /**
     * Whether the system was not asked, as it is known to be down or overloaded. A run that ends so does not count as a
     * try of its command.
     */
    public boolean wasHeldBack() {
        return false;
    }

    /**
     * Whether the system refused because somebody else has what was asked for, such as an id or an address. Never with a
     * temporary failure.
     */
    public boolean isConflict() {
        return false;
    }

    /**
     * What whoever runs the bot has to do about it, as agents can pass it on: a sentence. Empty where nothing is known.
     */
    public Optional<String> remedy() {
        return Optional.empty();
    }

    /** How long the system asked to be left alone; empty when it did not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
