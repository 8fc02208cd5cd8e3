package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.OrgId;
import dev.countersteer.api.event.Event;
import dev.countersteer.event.EventDefinition;
import dev.countersteer.event.EventKind;
import dev.countersteer.event.EventRegistry;
import dev.countersteer.inbox.Intake.Receipt;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Keeps an entry for each handler, so that none has to wait for another or be repeated with it; and wakes the worker. */
final class StoringEventIntake implements EventIntake {
    private final EventRegistry registry;
    private final Inbox inbox;
    private final InboxWorker worker;

    @Inject
    StoringEventIntake(EventRegistry registry, Inbox inbox, InboxWorker worker) {
        this.registry = requireNonNull(registry, "registry is null");
        this.inbox = requireNonNull(inbox, "inbox is null");
        this.worker = requireNonNull(worker, "worker is null");
    }

    @Override
    public boolean wants(EventKind kind) {
        return !registry.handlers(kind).isEmpty();
    }

    @Override
    public CompletionStage<Receipt> offer(OrgId org, Event event, Instant sent) {
        CompletionStage<Receipt> receipt = CompletableFuture.completedStage(Receipt.NOT_OURS);
        List<EventDefinition> handlers = registry.handlers(EventKind.of(event)).stream()
                .filter(handler -> handler.wants(event))
                .toList();
        for (EventDefinition handler : handlers) {
            receipt = receipt.thenCombine(
                    inbox.accept(IncomingEvent.of(org, event, handler.name(), sent)), StoringEventIntake::both);
        }
        return receipt.thenApply(this::wake);
    }

    private static Receipt both(Receipt others, boolean isNew) {
        return isNew || others == Receipt.STORED ? Receipt.STORED : Receipt.SEEN_BEFORE;
    }

    private Receipt wake(Receipt receipt) {
        if (receipt == Receipt.STORED) {
            worker.wake();
        }
        return receipt;
    }
}
