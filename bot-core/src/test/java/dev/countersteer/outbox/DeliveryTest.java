package dev.countersteer.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Reply;
import dev.countersteer.api.ServiceException;
import dev.countersteer.outbox.Outbox.Trace;
import dev.countersteer.work.Backoff;
import dev.countersteer.work.Lease;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a store does that fails at the wrong moment; the rest is told through the test kit. */
class DeliveryTest {
    private static final PostedBefore NO_OTHERS = new PostedBefore(Set.of(), 0);
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final Outbox outbox = mock();
    private final MessageSender sender = mock();
    private final PostFinder finder = mock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Delivery delivery = new Delivery(
            outbox,
            new Recognition(outbox, finder, meters),
            sender,
            new Backoff(Duration.ofSeconds(1), 2, Duration.ofMinutes(1), () -> 0),
            Clock.fixed(NOW, ZoneOffset.UTC),
            meters);

    @BeforeEach
    void answer() {
        when(sender.send(any())).thenReturn(OptionalLong.empty());
        when(finder.find(any(), any())).thenReturn(OptionalLong.empty());
        when(outbox.postedBefore(any())).thenReturn(NO_OTHERS);
        when(outbox.delivered(any())).thenReturn(true);
        when(outbox.delivered(any(), anyLong())).thenReturn(true);
    }

    @Test
    void doesNotCallADeliveryFailedBecauseItsRecordFailed() {
        when(outbox.delivered(any())).thenThrow(ServiceException.temporary("The bot's store", "disk full"));

        assertThatThrownBy(() -> delivery.run(entry(1, false))).hasMessage("disk full");

        verify(sender).send(any());
        verify(outbox, never()).retry(any(), any(), any(), any());
        verify(outbox, never()).bury(any(), any());
    }

    @Test
    void triesAgainAfterADefect() {
        doThrow(new IllegalStateException("a bug")).when(sender).send(any());

        delivery.run(entry(1, false));

        verify(outbox).retry(any(), eq(Trace.PERHAPS_A_POST), eq(NOW.plusSeconds(5)), eq("a bug"));
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
        delivery.run(entry(attempt, failedBefore));

        verify(outbox).delivered(any());
    }

    @Test
    void recordsTheIdThatDriftGives() {
        when(sender.send(any())).thenReturn(OptionalLong.of(77));

        delivery.run(entry(1, false));

        verify(outbox).delivered(any(), eq(77L));
        verify(finder, never()).find(any(), any());
    }

    @Test
    void looksBeforeItPostsWhatMayHaveBeenPosted() {
        when(finder.find(any(), any())).thenReturn(OptionalLong.of(77));

        delivery.run(entry(new Tries(2, 0, 0, false), OptionalLong.empty()));

        verify(sender, never()).send(any());
        verify(outbox).delivered(any(), eq(77L));
        assertThat(counted("found")).isEqualTo(1);
    }

    @Test
    void postsWhatItLookedForInVain() {
        delivery.run(entry(new Tries(2, 0, 0, false), OptionalLong.empty()));

        verify(sender).send(any());
        assertThat(counted("absent")).isEqualTo(1);
    }

    @Test
    void doesNotLookForWhatNoTryCanHavePosted() {
        delivery.run(entry(new Tries(5, 4, 0, true), OptionalLong.of(77)));

        verify(finder, never()).find(any(), any());
        verify(sender).send(any());
    }

    @Test
    void needsNoLookWhereAWebhookTold() {
        delivery.run(entry(new Tries(2, 0, 0, false), OptionalLong.of(77)));

        verify(finder, never()).find(any(), any());
        verify(sender, never()).send(any());
        verify(outbox).delivered(any(), eq(77L));
    }

    @Test
    void looksAgainLaterWhenDriftDoesNotAnswer() {
        when(finder.find(any(), any())).thenThrow(ServiceException.temporary("Drift", "down"));

        delivery.run(entry(new Tries(2, 0, Recognition.MOST_LOOKS - 2, true), OptionalLong.empty()));

        verify(outbox).retry(any(), eq(Trace.A_FAILED_LOOK), eq(NOW.plusSeconds(2)), eq("down"));
        verify(sender, never()).send(any());
        assertThat(counted("failed")).isEqualTo(1);
    }

    @Test
    void postsAgainAfterAFewLooksWithoutAnAnswer() {
        when(finder.find(any(), any())).thenThrow(ServiceException.temporary("Drift", "down"));

        delivery.run(entry(new Tries(5, 3, Recognition.MOST_LOOKS - 1, true), OptionalLong.empty()));
        verify(sender, never()).send(any());
        delivery.run(entry(new Tries(6, 4, Recognition.MOST_LOOKS, true), OptionalLong.empty()));

        verify(sender).send(any());
        verify(finder, times(1)).find(any(), any());
    }

    static List<RuntimeException> refusals() {
        return List.of(ServiceException.permanent("Drift", "scope missing"), new IllegalStateException("a bug"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void postsAgainAtOnceWhenItMayNotLook(RuntimeException refusal) {
        when(finder.find(any(), any())).thenThrow(refusal);

        delivery.run(entry(new Tries(2, 0, 0, false), OptionalLong.empty()));

        verify(sender).send(any());
        assertThat(counted("failed")).isEqualTo(1);
    }

    @Test
    void waitsAMomentBeforeItLooksForWhatDriftMayStillBeAt() {
        doThrow(ServiceException.temporary("Drift", "no answer")).when(sender).send(any());

        delivery.run(entry(1, false));

        verify(outbox).retry(any(), eq(Trace.PERHAPS_A_POST), eq(NOW.plusSeconds(5)), eq("no answer"));
    }

    @Test
    void remembersThatARefusalPostedNothing() {
        doThrow(new NotDoneException(ServiceException.temporary("Drift", "429"), true))
                .when(sender)
                .send(any());

        delivery.run(entry(1, false));

        verify(outbox).retry(any(), eq(Trace.NOTHING), eq(NOW.plusSeconds(1)), eq("429"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 360})
    void givesBackWhatIsHeldBack(int attempt) {
        ServiceException down = ServiceException.temporary("Drift", "left alone", Duration.ofSeconds(40));
        doThrow(new NotDoneException(down, false)).when(sender).send(any());

        delivery.run(entry(attempt, true));

        verify(outbox).postpone(any(), eq(NOW.plusSeconds(40)));
    }

    private double counted(String result) {
        return meters.counter("recognitions", "result", result).count();
    }

    private static OutboxEntry entry(int attempt, boolean failedBefore) {
        return entry(new Tries(attempt, attempt - 1, 0, failedBefore), OptionalLong.empty());
    }

    private static OutboxEntry entry(Tries tries, OptionalLong heard) {
        OutgoingMessage message =
                new OutgoingMessage(new OrgId(1), new ConversationId(2), Reply.Audience.AGENTS, "<p>hello</p>");
        return new OutboxEntry(3, 4, message, NOW, tries, heard, new Lease("token", NOW.plusSeconds(30)));
    }
}
