package dev.countersteer.inbox;

import dev.countersteer.api.OrgId;
import dev.countersteer.api.event.Event;
import dev.countersteer.event.EventKind;
import dev.countersteer.inbox.Intake.Receipt;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** Keeps the events that handlers asked for. Safe for use by many threads. */
public interface EventIntake {
    /** Whether any handler asked for events of a kind: those of others need not be read. Cheap. */
    boolean wants(EventKind kind);

    /**
     * Takes an event for each handler that asked for it. Does not block; completes after all are committed, or with a
     * {@code StoreException}: then it is to be offered again.
     *
     * @param sent orders it among what happened in its conversation
     * @return {@link Receipt#STORED} when it was new to one of them
     */
    CompletionStage<Receipt> offer(OrgId org, Event event, Instant sent);
}
