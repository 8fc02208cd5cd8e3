package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import dev.countersteer.dispatch.Dispatcher;
import dev.countersteer.outbox.OutboxWorker;
import dev.countersteer.outbox.OutgoingMessage;
import dev.countersteer.outbox.ReplyHtml;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells agents, once for each, of commands that have waited long for their turn. For one thread. */
final class WaitingNotes {
    private static final Logger log = LoggerFactory.getLogger(WaitingNotes.class);
    /** Behind a command that runs, most get their turn sooner: those who read of each would read of nothing else. */
    private static final Duration LONG = Duration.ofSeconds(10);
    /** A message is kept a moment after the time that is noted for it. */
    private static final Duration KEPT_WITHIN = Duration.ofSeconds(30);
    /** Notes need Drift as answers do, and are less wanted. */
    private static final int AT_ONCE = 100;

    private final Inbox inbox;
    private final Dispatcher dispatcher;
    private final OutboxWorker outbox;
    private final Clock clock;
    private Instant toldUntil = Instant.EPOCH;
    private boolean failing;

    @Inject
    WaitingNotes(Inbox inbox, Dispatcher dispatcher, OutboxWorker outbox, Clock clock) {
        this.inbox = requireNonNull(inbox, "inbox is null");
        this.dispatcher = requireNonNull(dispatcher, "dispatcher is null");
        this.outbox = requireNonNull(outbox, "outbox is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** Tells of those that have waited long enough by now. That it cannot be told stops nothing. */
    void tell() {
        Instant until = clock.instant().minus(LONG);
        try {
            int told = inbox.postForWaiting(toldUntil, until, AT_ONCE, this::note);
            if (told > 0) {
                log.info("{} commands wait for their turn; the agents are told", told);
                outbox.wake();
            }
            failing = false;
            // With a backlog, what was looked at is not looked at for ever.
            toldUntil = told < AT_ONCE ? until.minus(KEPT_WITHIN) : toldUntil;
        } catch (RuntimeException e) {
            // Thrown on, it would end all looks to come.
            logFirst(e);
        }
    }

    private void logFirst(RuntimeException failure) {
        if (!failing) {
            log.warn("The agents cannot be told of commands that wait; tried each two seconds: {}", failure.toString());
        }
        failing = true;
    }

    private List<OutgoingMessage> note(WaitingMessage waiting) {
        IncomingMessage message = waiting.message();
        String command = dispatcher.commandIn(message.body());
        return ReplyHtml.messages(
                message.org(), message.conversation(), FailureNotes.waiting(command, waiting.behind()));
    }
}
