package dev.countersteer.outbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Reply;
import dev.countersteer.api.ServiceException;
import dev.countersteer.work.Backoff;
import dev.countersteer.work.Lease;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a store does that fails at the wrong moment; the rest is told through the test kit. */
class DeliveryTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final Outbox outbox = mock();
    private final MessageSender sender = mock();
    private final Delivery delivery = new Delivery(
            outbox,
            sender,
            new Backoff(Duration.ofSeconds(1), 2, Duration.ofMinutes(1), () -> 0),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new SimpleMeterRegistry());

    @Test
    void doesNotCallADeliveryFailedBecauseItsRecordFailed() {
        when(outbox.delivered(any())).thenThrow(ServiceException.temporary("The bot's store", "disk full"));

        assertThatThrownBy(() -> delivery.run(entry(1, false))).hasMessage("disk full");

        verify(sender).send(any());
        verify(outbox, never()).retry(any(), any(), any());
        verify(outbox, never()).bury(any(), any());
    }

    @Test
    void triesAgainAfterADefect() {
        doThrow(new IllegalStateException("a bug")).when(sender).send(any());

        delivery.run(entry(1, false));

        verify(outbox).retry(any(), eq(NOW.plusSeconds(1)), eq("a bug"));
    }

    @Test
    void givesUpOnADefectThatStays() {
        doThrow(new IllegalStateException("a bug")).when(sender).send(any());

        delivery.run(entry(8, true));

        verify(outbox).bury(any(), contains("a bug"));
    }

    @ParameterizedTest
    @CsvSource({"9, false", "361, true"})
    void givesUpOnWhatNeverCameToAnEnd(int attempt, boolean failedBefore) {
        delivery.run(entry(attempt, failedBefore));

        verify(sender, never()).send(any());
        verify(outbox).bury(any(), contains("the process died"));
    }

    @ParameterizedTest
    @CsvSource({"8, false", "9, true", "360, true"})
    void doesNotTakeAnOutageForACrash(int attempt, boolean failedBefore) {
        when(outbox.delivered(any())).thenReturn(true);

        delivery.run(entry(attempt, failedBefore));

        verify(outbox).delivered(any());
    }

    private static OutboxEntry entry(int attempt, boolean failedBefore) {
        OutgoingMessage message =
                new OutgoingMessage(new OrgId(1), new ConversationId(2), Reply.Audience.AGENTS, "<p>hello</p>");
        return new OutboxEntry(3, 4, message, attempt, failedBefore, new Lease("token", NOW.plusSeconds(30)));
    }
}
