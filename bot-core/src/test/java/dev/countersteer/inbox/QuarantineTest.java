package dev.countersteer.inbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.UserId;
import dev.countersteer.work.Lease;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

/** Which entries may run beside which; that processes die of one, and others live, the crash harness shows. */
class QuarantineTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final EntryRunner runner = mock();
    private final Inbox inbox = mock();
    private final Quarantine quarantine = new Quarantine(runner, inbox, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void givesBackWhatHasDiedTwiceWhileAnotherOfThoseRuns() {
        InboxEntry first = entry(1, 3, false);
        InboxEntry second = entry(2, 4, false);
        whileItRuns(first, () -> quarantine.run(second));

        quarantine.run(first);

        verify(runner, never()).run(second);
        verify(inbox).postpone(second, NOW.plusMillis(500));
    }

    @Test
    void runsItWhenTheOtherHasEnded() {
        InboxEntry first = entry(1, 3, false);
        InboxEntry second = entry(2, 3, false);

        quarantine.run(first);
        quarantine.run(second);

        InOrder order = inOrder(runner);
        order.verify(runner).run(first);
        order.verify(runner).run(second);
    }

    @Test
    void makesRoomWhenARunCannotBeSettled() {
        InboxEntry first = entry(1, 3, false);
        InboxEntry second = entry(2, 3, false);
        doThrow(new IllegalStateException("disk full")).when(runner).run(first);

        assertThatThrownBy(() -> quarantine.run(first)).hasMessage("disk full");
        quarantine.run(second);

        verify(runner).run(second);
    }

    @Test
    void runsAllOthersBesideIt() {
        InboxEntry suspect = entry(1, 3, false);
        InboxEntry fresh = entry(2, 1, false);
        InboxEntry diedOnce = entry(3, 2, false);
        InboxEntry failed = entry(4, 5, true);
        InboxEntry cancelled = new InboxEntry(
                5, message(5), 4, false, Optional.of(new UserId(7)), new Lease("token", NOW.plusSeconds(30)));
        whileItRuns(suspect, () -> {
            quarantine.run(fresh);
            quarantine.run(diedOnce);
            quarantine.run(failed);
            quarantine.run(cancelled);
        });

        quarantine.run(suspect);

        verify(runner).run(fresh);
        verify(runner).run(diedOnce);
        verify(runner).run(failed);
        verify(runner).run(cancelled);
        verify(inbox, never()).postpone(any(), any());
    }

    private void whileItRuns(InboxEntry entry, Runnable action) {
        doAnswer(call -> {
                    action.run();
                    return null;
                })
                .when(runner)
                .run(entry);
    }

    private static InboxEntry entry(long id, int attempt, boolean failedBefore) {
        return new InboxEntry(
                id, message(id), attempt, failedBefore, Optional.empty(), new Lease("token", NOW.plusSeconds(30)));
    }

    private static IncomingMessage message(long id) {
        return new IncomingMessage(
                new OrgId(48213),
                id,
                new ConversationId(id),
                new UserId(7),
                IncomingMessage.Type.PRIVATE_NOTE,
                "/help",
                NOW);
    }
}
