package dev.countersteer.outbox;

import dev.countersteer.api.ServiceException;

/**
 * The other side surely did nothing of what it was asked: it refused, it could not be reached, or it was not even tried.
 * Any other failure leaves open whether it did.
 */
public final class NotDoneException extends ServiceException {
    private static final long serialVersionUID = 1;

    private final boolean tried;

    /**
     * Says of a failure that it left no trace.
     *
     * @param tried false when nobody was asked, as the other side is left alone for now
     */
    public NotDoneException(ServiceException failure, boolean tried) {
        super(
                failure.service(),
                String.valueOf(failure.getMessage()),
                failure.isTemporary(),
                failure.retryAfter().orElse(null),
                failure);
        this.tried = tried;
    }

    /** Whether the other side was asked. */
    public boolean wasTried() {
        return tried;
    }
}
