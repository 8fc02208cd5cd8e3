package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Reply;
import dev.countersteer.api.ServiceException;
import dev.countersteer.dispatch.ClaimLostException;
import dev.countersteer.dispatch.Outcome;
import dev.countersteer.dispatch.Outcome.Cancelled;
import dev.countersteer.dispatch.Outcome.Done;
import dev.countersteer.dispatch.Outcome.Failed;
import dev.countersteer.dispatch.Outcome.Refused;
import dev.countersteer.outbox.OutboxWorker;
import dev.countersteer.outbox.OutgoingMessage;
import dev.countersteer.outbox.ReplyHtml;
import dev.countersteer.work.Backoff;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records how an entry ended, together with what is to be said: completed, to be retried, or buried. */
final class Settler {
    private static final Logger log = LoggerFactory.getLogger(Settler.class);
    /** What was held back together does not all come back together, however much it is. */
    private static final Duration HELD_BACK_SPREAD = Duration.ofSeconds(8);

    private final Inbox inbox;
    private final OutboxWorker outbox;
    private final InboxConfig config;
    private final Backoff backoff;
    private final Clock clock;
    private final RandomGenerator random;

    @Inject
    Settler(
            Inbox inbox,
            OutboxWorker outbox,
            InboxConfig config,
            @ForInbox Backoff backoff,
            Clock clock,
            RandomGenerator random) {
        this.inbox = requireNonNull(inbox, "inbox is null");
        this.outbox = requireNonNull(outbox, "outbox is null");
        this.config = requireNonNull(config, "config is null");
        this.backoff = requireNonNull(backoff, "backoff is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.random = requireNonNull(random, "random is null");
    }

    /** Whether the entry has used up its tries without one of them being settled: each ended with a crash. */
    boolean isExhausted(InboxEntry entry) {
        return entry.attempt() > config.attempts();
    }

    /** Returns how it ended, in one word. */
    String buryCrashed(InboxEntry entry, String name) {
        String reason = "no end after " + config.attempts() + " attempts: the process died in each";
        log.error("Buried, reference {}: {}", entry.reference(), reason);
        Reply apology = FailureNotes.on(entry.incoming()).crashed(name, entry.reference());
        deliver(inbox.bury(entry, reason, messages(entry, apology)));
        return "buried";
    }

    /** Who typed it is told once. That it cannot be told is no reason to stop what runs. */
    void saySlow(InboxEntry entry) {
        if (entry.failedBefore() || !(entry.incoming() instanceof IncomingMessage)) {
            return;
        }
        sayProgress(entry, FailureNotes.slow());
    }

    /** Posts a note on a command that runs, if this is still where it does. Fails nothing. */
    void sayProgress(InboxEntry entry, Reply note) {
        try {
            if (inbox.post(entry, messages(entry, note))) {
                outbox.wake();
            }
        } catch (ServiceException e) {
            log.warn("The agents could not be told that the command still runs: {}", e.getMessage());
        }
    }

    /** Returns how it ended, in one word. */
    String settle(InboxEntry entry, Outcome outcome) {
        if (outcome instanceof Done done) {
            log.info("{} done", done.command());
            return complete(entry, "done", done.reply());
        }
        if (outcome instanceof Refused refused) {
            log.info("{} refused", refused.command().isEmpty() ? "An unknown command was" : refused.command());
            return complete(entry, "refused", refused.reply());
        }
        if (outcome instanceof Cancelled cancelled) {
            log.info("{} cancelled, reference {}", cancelled.command(), entry.reference());
            return complete(entry, "cancelled", FailureNotes.cancelled(cancelled.command(), entry.reference()));
        }
        Failed failed = (Failed) outcome;
        if (failed.cause() instanceof ClaimLostException lost) {
            log.warn("{} ends here without a word: {}", named(failed), lost.getMessage());
            return "lost";
        }
        if (failed.cause() instanceof ServiceException service && service.wasHeldBack()) {
            return postpone(entry, failed, service);
        }
        return isWorthRetrying(failed.cause()) && entry.attempt() < config.attempts()
                ? retry(entry, failed)
                : bury(entry, failed);
    }

    private String complete(InboxEntry entry, String ending, Reply reply) {
        deliver(inbox.complete(entry, ending, messages(entry, reply)));
        return ending;
    }

    /** Not counted, and soon again: what waits for others must not use up its tries by that. */
    private String postpone(InboxEntry entry, Failed failed, ServiceException heldBack) {
        Duration spread = Duration.ofMillis((long) (random.nextDouble() * HELD_BACK_SPREAD.toMillis()));
        Instant due = clock.instant()
                .plus(heldBack.retryAfter().orElse(Duration.ZERO))
                .plus(spread);
        if (!entry.failedBefore()) {
            log.warn("{} waits until {}, and then runs again: {}", named(failed), due, heldBack.toString());
        }
        deliver(inbox.postpone(entry, due, heldBack.toString(), told(entry, failed)));
        return "postponed";
    }

    private String retry(InboxEntry entry, Failed failed) {
        Duration asked = failed.cause() instanceof ServiceException service
                ? service.retryAfter().orElse(Duration.ZERO)
                : Duration.ZERO;
        Instant due = clock.instant().plus(backoff.after(entry.attempt(), asked));
        log.warn(
                "{} failed at attempt {} of {} and runs again at {}: {}",
                named(failed),
                entry.attempt(),
                config.attempts(),
                due,
                failed.cause().toString());
        deliver(inbox.retry(entry, due, failed.cause().toString(), told(entry, failed)));
        return "retried";
    }

    /** Agents are told once that it goes on. */
    private static List<OutgoingMessage> told(InboxEntry entry, Failed failed) {
        return entry.failedBefore()
                ? List.of()
                : messages(entry, FailureNotes.on(entry.incoming()).retrying(failed));
    }

    private String bury(InboxEntry entry, Failed failed) {
        logBuried(entry, failed);
        Reply apology = FailureNotes.on(entry.incoming()).gaveUp(failed, entry.reference());
        deliver(inbox.bury(entry, failed.cause().toString(), messages(entry, apology)));
        return "buried";
    }

    /** Another system's failure is told by its message; ours needs the place. */
    private static void logBuried(InboxEntry entry, Failed failed) {
        if (failed.cause() instanceof ServiceException service) {
            log.error(
                    "{} failed at attempt {} and is buried, reference {}: {}",
                    named(failed),
                    entry.attempt(),
                    entry.reference(),
                    service.toString());
            log.debug("Where {} failed", named(failed), service);
            return;
        }
        log.error(
                "{} failed at attempt {} and is buried, reference {}",
                named(failed),
                entry.attempt(),
                entry.reference(),
                failed.cause());
    }

    /** What does not exist has no name. */
    private static String named(Failed failed) {
        return failed.command().isEmpty() ? "An unknown command" : failed.command();
    }

    private static boolean isWorthRetrying(Exception cause) {
        return cause instanceof IOException
                || cause instanceof InterruptedException
                || (cause instanceof ServiceException service && service.isTemporary());
    }

    /** Nothing for what has no conversation: the log has it. */
    private static List<OutgoingMessage> messages(InboxEntry entry, Reply reply) {
        Incoming incoming = entry.incoming();
        return incoming.place()
                .map(conversation -> ReplyHtml.messages(incoming.org(), conversation, reply))
                .orElse(List.of());
    }

    private void deliver(boolean recorded) {
        if (recorded) {
            outbox.wake();
        } else {
            log.warn("Another worker has taken this over; its end is recorded there");
        }
    }
}
