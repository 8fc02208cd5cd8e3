package dev.countersteer.store;

import static dev.countersteer.store.TestStore.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.countersteer.dispatch.ClaimLostException;
import dev.countersteer.dispatch.Run;
import dev.countersteer.inbox.InboxEntry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database has to keep of the steps. */
abstract class StepLogContract {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private TestStore store;

    abstract TestStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void givesALaterRunWhatAnEarlierOneRecorded() {
        Run first = runOf(claim(1));
        store.steps.record(first, "pay", String.class, "'; DROP TABLE step; --\n\uD83D\uDE00");
        store.steps.record(first, "mail", Long.class, 1L << 60);
        store.clock.advance(LEASE);

        Run second = runOf(claimAgain());

        assertThat(store.steps.recorded(second)).containsOnlyKeys("pay", "mail");
        assertThat(store.steps.recorded(second).get("pay").as(String.class))
                .isEqualTo("'; DROP TABLE step; --\n\uD83D\uDE00");
        assertThat(store.steps.recorded(second).get("mail").as(Long.class)).isEqualTo(1L << 60);
    }

    @Test
    void givesWhatWasRecordedToARunThatCountsAsTheFirst() {
        InboxEntry entry = claim(1);
        store.steps.record(runOf(entry), "pay", String.class, "done");
        store.inbox.release(entry);

        Run again = runOf(claimAgain());

        assertThat(again.attempt()).isEqualTo(1);
        assertThat(store.steps.recorded(again)).containsOnlyKeys("pay");
    }

    @Test
    void keepsTheStepsOfEntriesApart() {
        Run one = runOf(claim(1));
        Run other = runOf(claim(2));

        store.steps.record(one, "pay", String.class, "one");

        assertThat(store.steps.recorded(other)).isEmpty();
        store.steps.record(other, "pay", String.class, "other");
        assertThat(store.steps.recorded(one).get("pay").as(String.class)).isEqualTo("one");
    }

    @Test
    void refusesARunWhoseClaimAnotherHas() {
        Run lost = runOf(claim(1));
        store.clock.advance(LEASE);
        Run current = runOf(claimAgain());

        assertLost(lost);

        assertThat(store.steps.recorded(current)).isEmpty();
        store.steps.record(current, "pay", String.class, "current");
        assertThat(store.steps.recorded(current).get("pay").as(String.class)).isEqualTo("current");
    }

    @Test
    void refusesARunThatWasEnded() {
        InboxEntry done = claim(1);
        store.inbox.complete(done, "done", List.of());
        InboxEntry buried = claim(2);
        store.inbox.bury(buried, "time limit", List.of());
        InboxEntry waiting = claim(3);
        store.inbox.retry(waiting, store.clock.instant().plusSeconds(5), "no answer", List.of());
        InboxEntry released = claim(4);
        store.inbox.release(released);

        for (InboxEntry ended : List.of(done, buried, waiting, released)) {
            assertLost(runOf(ended));
        }
    }

    /** As after a standstill: before something begins, the claim is made to last, so that nobody begins the same beside it. */
    @Test
    void renewsAClaimThatIsAboutToRunOutBeforeItConfirmsIt() {
        Run run = runOf(claim(1));
        store.clock.advance(LEASE.plusSeconds(60));

        store.steps.confirm(run);

        assertThat(store.inbox.claim(10, LEASE)).isEmpty();
        store.clock.advance(LEASE.minusMillis(1));
        assertThat(store.inbox.claim(10, LEASE)).isEmpty();
        store.clock.advance(Duration.ofMillis(1));
        assertThat(store.inbox.claim(10, LEASE)).hasSize(1);
    }

    @Test
    void changesNothingWhenItConfirmsAClaimThatLasts() {
        InboxEntry entry = claim(1);

        store.steps.confirm(runOf(entry));
        store.steps.recorded(runOf(entry));

        assertThat(store.inbox.nextDue()).contains(entry.lease().until());
    }

    @Test
    void recordsAStepOnce() {
        Run run = runOf(claim(1));
        store.steps.record(run, "pay", String.class, "first");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.steps.record(run, "pay", String.class, "second"));

        assertThat(store.steps.recorded(run).get("pay").as(String.class)).isEqualTo("first");
    }

    @Test
    void recordsNothingThatIsNotReadBackAlike() {
        Run run = runOf(claim(1));

        assertThatIllegalStateException()
                .isThrownBy(() -> store.steps.record(run, "pay", Object.class, new Object()))
                .withMessageContaining("java.lang.Object");

        assertThat(store.steps.recorded(run)).isEmpty();
    }

    private void assertLost(Run run) {
        assertThatExceptionOfType(ClaimLostException.class).isThrownBy(() -> store.steps.recorded(run));
        assertThatExceptionOfType(ClaimLostException.class).isThrownBy(() -> store.steps.confirm(run));
        assertThatExceptionOfType(ClaimLostException.class)
                .isThrownBy(() -> store.steps.record(run, "pay", String.class, "lost"));
    }

    private InboxEntry claim(long id) {
        store.accept(message(id, id));
        return claimAgain();
    }

    private InboxEntry claimAgain() {
        List<InboxEntry> claimed = store.inbox.claim(1, LEASE);
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    private static Run runOf(InboxEntry entry) {
        return new Run(entry.id(), entry.lease().token(), entry.attempt());
    }
}
