package dev.countersteer.drift;

import dev.countersteer.api.OrgId;
import dev.countersteer.api.event.Event;
import dev.countersteer.event.EventKind;
import dev.countersteer.inbox.EventIntake;
import dev.countersteer.inbox.Intake.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Keeps in memory the events that somebody wants; at first nobody wants any. */
final class OfferedEvents implements EventIntake {
    final Set<EventKind> wanted = EnumSet.noneOf(EventKind.class);
    final List<Event> offered = new ArrayList<>();
    final List<Instant> sent = new ArrayList<>();
    CompletionStage<Receipt> receipt = CompletableFuture.completedFuture(Receipt.STORED);

    @Override
    public boolean wants(EventKind kind) {
        return wanted.contains(kind);
    }

    @Override
    public CompletionStage<Receipt> offer(OrgId org, Event event, Instant when) {
        offered.add(event);
        sent.add(when);
        return receipt;
    }
}
