package dev.countersteer.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Reply;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.UserId;
import dev.countersteer.dispatch.ClaimLostException;
import dev.countersteer.dispatch.Outcome;
import dev.countersteer.dispatch.Run;
import dev.countersteer.outbox.OutboxWorker;
import dev.countersteer.work.Backoff;
import dev.countersteer.work.Lease;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a store does that loses leases or fails at the wrong moment; the rest is told through the test kit. */
class SettlerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final Inbox inbox = mock();
    private final OutboxWorker outbox = mock();
    private final Settler settler = new Settler(
            inbox,
            outbox,
            InboxConfig.defaults(),
            new Backoff(Duration.ofSeconds(2), 3, Duration.ofMinutes(5), () -> 0),
            Clock.fixed(NOW, ZoneOffset.UTC),
            () -> 0);

    @Test
    void wakesTheOutboxForWhatItRecorded() {
        when(inbox.complete(any(), any(), any())).thenReturn(true);

        assertThat(settler.settle(entry(1, false), new Outcome.Done("/echo", Reply.note("done"))))
                .isEqualTo("done");

        verify(outbox).wake();
    }

    @Test
    void leavesTheEndToWhoTookTheEntryOver() {
        when(inbox.complete(any(), any(), any())).thenReturn(false);

        settler.settle(entry(1, false), new Outcome.Done("/echo", Reply.note("done")));

        verify(outbox, never()).wake();
    }

    @Test
    void doesNotStopACommandBecauseAgentsCannotBeToldThatItIsSlow() {
        when(inbox.post(any(), any())).thenThrow(ServiceException.temporary("The store", "disk full"));

        assertThatCode(() -> settler.saySlow(entry(1, false))).doesNotThrowAnyException();
    }

    @Test
    void saysOnlyInTheFirstRunThatItIsSlow() {
        settler.saySlow(entry(2, true));

        verify(inbox, never()).post(any(), any());
    }

    @Test
    void logsAnOutageOnOneLineAndADefectWithItsPlace() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger logger = (Logger) LoggerFactory.getLogger(Settler.class);
        logger.addAppender(lines);

        ServiceException outage = ServiceException.temporary("The store", "disk full", new IOException("no space"));
        settler.settle(entry(8, true), new Outcome.Failed("/echo", outage));
        settler.settle(entry(1, false), new Outcome.Failed("/echo", new IllegalStateException("a bug")));

        logger.detachAppender(lines);
        List<ILoggingEvent> errors = lines.list.stream()
                .filter(line -> line.getLevel() == Level.ERROR)
                .toList();
        assertThat(errors).extracting(line -> line.getThrowableProxy() != null).containsExactly(false, true);
        assertThat(errors.get(0).getFormattedMessage()).contains("/echo", "1-2", "disk full");
    }

    @Test
    void endsEachNoteOnAFailureWithTheReference() {
        FailureNotes notes = FailureNotes.on(entry(1, false).incoming());
        List<Reply> all = List.of(
                notes.gaveUp(failed(new TimeLimitException("/echo", Duration.ofSeconds(60))), "1-2"),
                notes.gaveUp(failed(new IllegalStateException("a bug")), "1-2"),
                notes.gaveUp(failed(ServiceException.temporary("The store", "disk full")), "1-2"),
                notes.gaveUp(failed(new CommandGoneException("/echo")), "1-2"),
                FailureNotes.cancelled("/echo", "1-2"),
                notes.crashed("/echo", "1-2"));

        assertThat(all)
                .allSatisfy(note -> assertThat(note.messages())
                        .singleElement()
                        .satisfies(message ->
                                assertThat(message.text()).endsWith(": 1-2").doesNotContain("a bug", "disk full")));
        assertThat(all.get(0).toString()).contains("took too long");
        assertThat(all.get(3).toString()).contains("does not have it now");
    }

    @Test
    void leavesARunThatLostItsClaimWithoutAWord() {
        settler.settle(entry(1, false), failed(new ClaimLostException(new Run(5, "token", 1))));

        verify(inbox, never()).bury(any(), any(), any());
        verify(inbox, never()).retry(any(), any(), any(), any());
    }

    @Test
    void doesNotCountARunForWhichNobodyWasAsked() {
        when(inbox.postpone(any(), any(), any(), any())).thenReturn(true);

        assertThat(settler.settle(entry(8, true), failed(new HeldBack(Duration.ofSeconds(3)))))
                .isEqualTo("postponed");

        verify(inbox).postpone(any(), eq(NOW.plusSeconds(3)), any(), eq(List.of()));
    }

    @Test
    void saysOnceThatItGoesOnWhenNobodyWasAsked() {
        settler.settle(entry(1, false), failed(new HeldBack(Duration.ofSeconds(3))));

        verify(inbox).postpone(any(), any(), any(), argThat(told -> told.size() == 1));
    }

    @Test
    void recordsThatItWasCancelled() {
        when(inbox.complete(any(), any(), any())).thenReturn(true);

        assertThat(settler.settle(entry(1, false), new Outcome.Cancelled("/echo")))
                .isEqualTo("cancelled");

        verify(inbox).complete(any(), eq("cancelled"), any());
    }

    @Test
    void givesUpOnWhatKilledTheProcessEachTime() {
        assertThat(settler.isExhausted(entry(8, false))).isFalse();
        assertThat(settler.isExhausted(entry(9, false))).isTrue();
    }

    private static final class HeldBack extends ServiceException {
        private static final long serialVersionUID = 1;

        HeldBack(Duration wait) {
            super("Drift", "not asked", true, wait, null);
        }

        @Override
        public boolean wasHeldBack() {
            return true;
        }
    }

    private static Outcome.Failed failed(Exception cause) {
        return new Outcome.Failed("/echo", cause);
    }

    private static InboxEntry entry(int attempt, boolean failedBefore) {
        IncomingMessage message = new IncomingMessage(
                new OrgId(1),
                2,
                new ConversationId(3),
                new UserId(4),
                IncomingMessage.Type.PRIVATE_NOTE,
                "<p>/echo</p>",
                NOW);
        return new InboxEntry(
                5, message, attempt, failedBefore, Optional.empty(), new Lease("token", NOW.plusSeconds(30)));
    }
}
