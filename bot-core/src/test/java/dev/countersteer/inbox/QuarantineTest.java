package dev.countersteer.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.UserId;
import dev.countersteer.work.Lease;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

/** Which entries may run beside which; that processes die of one, and others live, the crash harness shows. */
class QuarantineTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Lease HELD = new Lease("token", NOW.plus(LEASE));
    private static final IncomingMessage MESSAGE = new IncomingMessage(
            new OrgId(48213), 1, new ConversationId(1), new UserId(7), IncomingMessage.Type.PRIVATE_NOTE, "/help", NOW);

    private final EntryRunner runner = mock();
    private final Inbox inbox = mock();
    private final Quarantine quarantine = new Quarantine(runner, inbox, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void claimsNoSuspectWhileOneIsInside() {
        InboxEntry suspect = entry(3, false);
        claims(suspect);
        whileItRuns(suspect, () -> quarantine.claim(8, LEASE));

        quarantine.claim(8, LEASE);
        quarantine.claim(8, LEASE);
        quarantine.run(suspect);
        quarantine.claim(8, LEASE);

        InOrder order = inOrder(inbox);
        order.verify(inbox).claim(8, LEASE, 1, NOW.plusMillis(500));
        order.verify(inbox, times(2)).claim(8, LEASE, 0, NOW.plusMillis(500));
        order.verify(inbox).claim(8, LEASE, 1, NOW.plusMillis(500));
    }

    @Test
    void makesRoomWhenARunCannotBeSettled() {
        InboxEntry suspect = entry(4, false);
        claims(suspect);
        doThrow(new IllegalStateException("disk full")).when(runner).run(suspect);

        quarantine.claim(1, LEASE);
        assertThatThrownBy(() -> quarantine.run(suspect)).hasMessage("disk full");

        claimsOneSuspectAtMost();
    }

    @Test
    void makesRoomWhenItIsGivenBack() {
        InboxEntry suspect = entry(3, false);
        claims(suspect);

        quarantine.claim(1, LEASE);
        quarantine.release(suspect);
        verify(inbox).release(suspect);
        claimsOneSuspectAtMost();
        quarantine.abandon(suspect);
        verify(inbox).abandon(suspect);

        claimsOneSuspectAtMost();
    }

    @Test
    void suspectsWhatNeverCameToAnEndTwice() {
        assertThat(entry(2, false).isSuspect()).isFalse();
        assertThat(entry(3, false).isSuspect()).isTrue();
        assertThat(entry(5, true).isSuspect()).as("failed").isFalse();
        assertThat(new InboxEntry(1, MESSAGE, 4, false, Optional.of(new UserId(7)), HELD).isSuspect())
                .as("cancelled")
                .isFalse();
    }

    private void claims(InboxEntry suspect) {
        when(inbox.claim(anyInt(), any(), eq(1), any())).thenReturn(List.of(suspect));
    }

    private void claimsOneSuspectAtMost() {
        clearInvocations(inbox);
        quarantine.claim(1, LEASE);
        verify(inbox).claim(1, LEASE, 1, NOW.plusMillis(500));
    }

    private void whileItRuns(InboxEntry entry, Runnable action) {
        doAnswer(call -> {
                    action.run();
                    return null;
                })
                .when(runner)
                .run(entry);
    }

    private static InboxEntry entry(int attempt, boolean failedBefore) {
        return new InboxEntry(1, MESSAGE, attempt, failedBefore, Optional.empty(), HELD);
    }
}
