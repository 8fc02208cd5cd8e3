package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ServiceException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Drift did not do what it was asked. Temporary: no connection, no answer in time, 408, 429 and 5xx. Anything else would
 * end the same way the next time. The message names the endpoint, not the ids, and holds no token.
 */
public final class DriftException extends ServiceException {
    private static final long serialVersionUID = 1;

    static final String TIMEOUT = "timeout";
    static final String IO = "io";
    static final String INTERRUPTED = "interrupted";
    static final String UNREADABLE = "unreadable";
    static final String NOT_FOLLOWED = "not_followed";
    static final String NOT_REACHED = "not_reached";
    static final String HELD_BACK = "held_back";

    private static final int NO_STATUS = 0;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;

    private final int status;
    private final String type;
    private final String missingScope;

    private DriftException(
            int status,
            String type,
            String message,
            boolean temporary,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super("Drift", message, temporary, retryAfter, cause);
        this.status = status;
        this.type = requireNonNull(type, "type is null");
        this.missingScope = "";
    }

    private DriftException(
            int status, DriftError error, String message, @Nullable Duration retryAfter, String missingScope) {
        super("Drift", message, isTemporary(status), retryAfter, null);
        this.status = status;
        this.type = error.type();
        this.missingScope = requireNonNull(missingScope, "missingScope is null");
    }

    /** Drift answered, and the answer was no. */
    static DriftException refused(Endpoint endpoint, int status, DriftError error, @Nullable Duration retryAfter) {
        String message = "Drift answered " + status + " to " + endpoint + ": " + error + advice(endpoint, status);
        String missingScope = status == FORBIDDEN ? endpoint.scope() : "";
        return new DriftException(status, error, message, retryAfter, missingScope);
    }

    /** There was no whole answer; {@code status} is 0 when not even its beginning arrived. */
    static DriftException unanswered(
            Endpoint endpoint, int status, String type, String reason, @Nullable Throwable cause) {
        return new DriftException(status, type, "Drift did not answer " + endpoint + ": " + reason, true, null, cause);
    }

    /** The answer is no JSON: something before Drift spoke, or it was cut. */
    static DriftException unreadable(Endpoint endpoint, int status) {
        String message = "Drift answered " + status + " to " + endpoint + " with something that is no JSON";
        return new DriftException(status, UNREADABLE, message, true, null, null);
    }

    /** The answer was read, and is not what it should be. */
    static DriftException unexpected(Endpoint endpoint, int status, String reason) {
        String message = "Drift answered " + status + " to " + endpoint + ", and the answer is of no use: " + reason;
        return new DriftException(status, UNREADABLE, message, false, null, null);
    }

    /** The list goes on at an address that must not see the token. */
    static DriftException notFollowed(Endpoint endpoint, String reason) {
        String message = "The rest of " + endpoint + " was not read: " + reason;
        return new DriftException(NO_STATUS, NOT_FOLLOWED, message, false, null, null);
    }

    /** Nobody was asked: Drift is left alone for now. */
    static DriftException heldBack(Endpoint endpoint, String reason, Duration wait) {
        String message = "Drift is not asked " + endpoint + " for another " + wait.toMillis() + " ms, as " + reason;
        return new DriftException(NO_STATUS, HELD_BACK, message, true, wait, null);
    }

    /** The HTTP status; empty when Drift did not answer at all. */
    public OptionalInt status() {
        return status == NO_STATUS ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /**
     * Drift's word for the error, such as {@code not_found}; ours when there was no answer to read: {@code timeout},
     * {@code io}, {@code interrupted}, {@code unreadable}, {@code not_followed}, {@code not_reached} when there was no
     * connection, {@code held_back} when it was not asked.
     */
    public String type() {
        return type;
    }

    /** Whether Drift did it, though its answer was lost or is of no use. */
    boolean wasDone() {
        return status / 100 == 2;
    }

    /** Whether Drift did it, or may have: only a refusal, and that nothing was sent, are sure signs that it did not. */
    public boolean mayBeDone() {
        if (status == NO_STATUS) {
            return !type.equals(NOT_REACHED) && !type.equals(HELD_BACK);
        }
        return wasDone() || status == 408 || status >= 500;
    }

    @Override
    public boolean wasHeldBack() {
        return type.equals(HELD_BACK);
    }

    @Override
    public boolean isConflict() {
        return status == CONFLICT;
    }

    @Override
    public Optional<String> remedy() {
        return missingScope.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "The bot's Drift app lacks the scope " + missingScope + ": whoever runs the bot adds it on"
                                + " dev.drift.com, installs the app again, and sets the new token.");
    }

    /** For meters: few values, none of them Drift's words. */
    String outcome() {
        if (status == NO_STATUS || wasDone()) {
            return type;
        }
        return status == 429 ? "429" : status / 100 + "xx";
    }

    private static boolean isTemporary(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    private static String advice(Endpoint endpoint, int status) {
        if (status == 401) {
            return ". Set drift.access-token to a token that is valid";
        }
        if (status == FORBIDDEN) {
            String needed = endpoint.scope().isEmpty() ? "a scope" : "the scope " + endpoint.scope();
            return ". The token in drift.access-token needs " + needed
                    + ": add it to the app on dev.drift.com, install the app again, and use its new token";
        }
        return status / 100 == 3 ? ". Redirects are not followed: check drift.api-url" : "";
    }
}
