package dev.countersteer.outbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ServiceException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether a message that may have been posted was. It never stands in the way for long: where no answer is to be
 * had, it is decided that the message is posted again, and perhaps twice.
 */
final class Recognition {
    private static final Logger log = LoggerFactory.getLogger(Recognition.class);
    /** With the pauses between them, about half a minute of a Drift that takes posts and does not show them. */
    static final int MOST_LOOKS = 4;

    private final Outbox outbox;
    private final PostFinder finder;
    private final MeterRegistry meters;

    @Inject
    Recognition(Outbox outbox, PostFinder finder, MeterRegistry meters) {
        this.outbox = requireNonNull(outbox, "outbox is null");
        this.finder = requireNonNull(finder, "finder is null");
        this.meters = requireNonNull(meters, "meters is null");
    }

    /**
     * Drift's id of the message, if an earlier try has posted it; empty when it is to be posted.
     *
     * @throws NotDoneException nobody was asked, as Drift is left alone for now
     * @throws ServiceException it is to be looked for again, later
     */
    OptionalLong find(OutboxEntry entry) {
        if (!entry.tries().mayHavePosted()) {
            return OptionalLong.empty();
        }
        if (entry.heard().isPresent()) {
            log.info("It was posted by an earlier try, as Drift's webhook told");
            count("found");
            return entry.heard();
        }
        return entry.tries().looks() < MOST_LOOKS
                ? look(entry)
                : decided("Drift did not answer " + MOST_LOOKS + " looks");
    }

    private OptionalLong look(OutboxEntry entry) {
        PostedBefore others = outbox.postedBefore(entry);
        try {
            OptionalLong found = finder.find(entry, others);
            log.info(
                    "An earlier try may have posted it; the conversation {}",
                    found.isPresent() ? "has it" : "does not have it, and it is posted");
            count(found.isPresent() ? "found" : "absent");
            return found;
        } catch (ServiceException e) {
            return afterFailure(e);
        } catch (RuntimeException e) {
            log.error("A defect keeps a message from being looked for; it is posted again, perhaps twice", e);
            count("failed");
            return OptionalLong.empty();
        }
    }

    private OptionalLong afterFailure(ServiceException failure) {
        if (failure instanceof NotDoneException none && !none.wasTried()) {
            throw failure;
        }
        count("failed");
        if (failure.isTemporary()) {
            // Counted as a look, so that it comes to an end even where posts are held back.
            throw failure;
        }
        return decided(String.valueOf(failure.getMessage()));
    }

    private static OptionalLong decided(String reason) {
        log.warn(
                "An earlier try may have posted it, and it could not be looked for; it is posted again, perhaps twice: {}",
                reason);
        return OptionalLong.empty();
    }

    private void count(String result) {
        meters.counter("recognitions", "result", result).increment();
    }
}
