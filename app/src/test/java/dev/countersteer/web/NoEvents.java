package dev.countersteer.web;

import dev.countersteer.api.OrgId;
import dev.countersteer.api.event.Event;
import dev.countersteer.event.EventKind;
import dev.countersteer.inbox.EventIntake;
import dev.countersteer.inbox.Intake.Receipt;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Nobody asked for any. */
final class NoEvents implements EventIntake {
    @Override
    public boolean wants(EventKind kind) {
        return false;
    }

    @Override
    public CompletionStage<Receipt> offer(OrgId org, Event event, Instant sent) {
        return CompletableFuture.completedFuture(Receipt.NOT_OURS);
    }
}
