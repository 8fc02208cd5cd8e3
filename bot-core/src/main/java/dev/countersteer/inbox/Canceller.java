package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ServiceException;
import dev.countersteer.dispatch.Dispatcher;
import jakarta.inject.Inject;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides on what agents want stopped, away from the webhooks that brought it, as Drift may have to be asked; and stops what
 * runs here. For one thread. Only what is allowed is stopped: while it is not known who asks, everything goes on.
 */
final class Canceller {
    private static final Logger log = LoggerFactory.getLogger(Canceller.class);

    private final Cancellations cancellations;
    private final Dispatcher dispatcher;
    private final RunningEntries running;
    private boolean failing;

    @Inject
    Canceller(Cancellations cancellations, Dispatcher dispatcher, RunningEntries running) {
        this.cancellations = requireNonNull(cancellations, "cancellations is null");
        this.dispatcher = requireNonNull(dispatcher, "dispatcher is null");
        this.running = requireNonNull(running, "running is null");
    }

    /** Looks once. Returns whether there are messages that only have to be ended. */
    boolean look() {
        try {
            boolean all = true;
            for (CancelRequest request : cancellations.undecided()) {
                all &= decide(request);
            }
            Set<Long> toEnd = cancellations.toEnd();
            toEnd.forEach(running::stop);
            failing = !all;
            return !toEnd.isEmpty();
        } catch (RuntimeException e) {
            // Thrown on, it would end all looks to come.
            logFirst("It cannot be seen what is to be cancelled; tried each second", e);
            return false;
        }
    }

    /** False when it cannot be decided now. */
    private boolean decide(CancelRequest request) {
        try {
            if (dispatcher.orders(Dispatcher.CANCEL, request.org(), request.author(), request.body())) {
                log.info("{} is allowed", request);
                cancellations.allow(request);
            } else {
                log.info("{} is not for its author to give; what it is about goes on", request);
                cancellations.deny(request);
            }
            return true;
        } catch (ServiceException e) {
            logFirst("It is not known who wants something cancelled, and it goes on meanwhile; tried each second", e);
            return false;
        }
    }

    private void logFirst(String what, RuntimeException failure) {
        if (!failing) {
            log.warn("{}: {}", what, failure.toString());
        }
        failing = true;
    }
}
