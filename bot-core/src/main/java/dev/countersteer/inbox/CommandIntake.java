package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.dispatch.Dispatcher;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Keeps the messages that are commands of this bot, and wakes the worker for them. */
final class CommandIntake implements Intake {
    private static final CompletionStage<Receipt> NOT_OURS = CompletableFuture.completedStage(Receipt.NOT_OURS);

    private static final String CANCEL = "/" + Dispatcher.CANCEL;

    private final InboxConfig config;
    private final Dispatcher dispatcher;
    private final Inbox inbox;
    private final InboxWorker worker;

    @Inject
    CommandIntake(InboxConfig config, Dispatcher dispatcher, Inbox inbox, InboxWorker worker) {
        this.config = requireNonNull(config, "config is null");
        this.dispatcher = requireNonNull(dispatcher, "dispatcher is null");
        this.inbox = requireNonNull(inbox, "inbox is null");
        this.worker = requireNonNull(worker, "worker is null");
    }

    @Override
    public CompletionStage<Receipt> offer(IncomingMessage message) {
        if (!config.accept().contains(message.type()) || !dispatcher.answers(message.body())) {
            return NOT_OURS;
        }
        boolean cancels = dispatcher.commandIn(message.body()).equals(CANCEL);
        return (cancels ? inbox.acceptCancel(message) : inbox.accept(message)).thenApply(isNew -> {
            if (isNew && cancels) {
                worker.lookForCancelled();
            }
            if (isNew) {
                worker.wake();
            }
            return isNew ? Receipt.STORED : Receipt.SEEN_BEFORE;
        });
    }
}
