package dev.countersteer.store;

import static dev.countersteer.store.TestStore.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.UserId;
import dev.countersteer.inbox.CancelRequest;
import dev.countersteer.inbox.EntryReference;
import dev.countersteer.inbox.InboxEntry;
import dev.countersteer.inbox.IncomingMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database has to keep of who wants what stopped. */
abstract class CancellationsContract {
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
    void wantsNothingStoppedWhereNothingRuns() {
        store.accept(message(1, 2));
        store.inbox.complete(claim(), "done", List.of());
        claimable(message(3, 3));

        assertThat(acceptCancel(message(2, 2))).isTrue();

        assertThat(store.cancellations.undecided()).isEmpty();
        assertThat(store.cancellations.stopped(reference(2))).isFalse();
    }

    @Test
    void leavesWhatIsToBeStoppedAloneUntilThatIsAllowed() {
        store.accept(message(1, 1));
        InboxEntry running = claim();
        acceptCancel(message(2, 1));

        CancelRequest request = onlyRequest();

        assertThat(request.target()).isEqualTo(running.id());
        assertThat(request.author()).isEqualTo(new UserId(42));
        assertThat(request.org()).isEqualTo(running.incoming().org());
        assertThat(request.body()).isEqualTo(message(2, 1).body());
        assertThat(store.cancellations.toEnd()).isEmpty();
        store.cancellations.allow(request);
        assertThat(store.cancellations.toEnd()).containsExactly(running.id());
        assertThat(store.cancellations.undecided()).isEmpty();
    }

    @Test
    void remembersThatItWasStopped() {
        store.accept(message(1, 1));
        InboxEntry running = claim();
        acceptCancel(message(2, 1));
        acceptCancel(message(3, 1));
        store.cancellations.allow(store.cancellations.undecided().get(0));
        assertThat(store.cancellations.stopped(reference(2))).isFalse();

        store.inbox.complete(running, "cancelled", List.of());

        assertThat(store.cancellations.toEnd()).isEmpty();
        assertThat(store.cancellations.stopped(reference(2))).isTrue();
        assertThat(store.cancellations.stopped(reference(3))).isTrue();
    }

    @Test
    void saysSoWhenItEndedByItself() {
        store.accept(message(1, 1));
        InboxEntry running = claim();
        acceptCancel(message(2, 1));
        store.cancellations.allow(onlyRequest());

        store.inbox.complete(running, "done", List.of());

        assertThat(store.cancellations.stopped(reference(2))).isFalse();
    }

    @Test
    void letsWhatWaitsForALaterTimeBeClaimedToEnd() {
        store.accept(message(1, 1));
        store.inbox.retry(claim(), store.clock.instant().plusSeconds(300), "no answer", List.of());
        acceptCancel(message(2, 1));
        store.cancellations.allow(onlyRequest());
        assertThat(store.inbox.claim(1, LEASE)).isEmpty();

        store.cancellations.toEnd();

        assertThat(claim().cancelledBy()).contains(new UserId(42));
    }

    @Test
    void tellsWhoClaimsItAgainAfterACrash() {
        store.accept(message(1, 1));
        assertThat(claim().cancelledBy()).isEmpty();
        acceptCancel(message(2, 1));
        store.cancellations.allow(onlyRequest());
        store.clock.advance(LEASE);

        InboxEntry again = claim();

        assertThat(again.incoming().id()).isEqualTo(1);
        assertThat(again.cancelledBy()).contains(new UserId(42));
    }

    @Test
    void goesOnWithWhatMayNotBeStopped() {
        store.accept(message(1, 1));
        store.inbox.retry(claim(), store.clock.instant().plusSeconds(5), "no answer", List.of());
        acceptCancel(message(2, 1));

        store.cancellations.deny(onlyRequest());

        assertThat(store.cancellations.undecided()).isEmpty();
        assertThat(store.cancellations.toEnd()).isEmpty();
        assertThat(store.inbox.claim(1, LEASE)).isEmpty();
        store.clock.advance(Duration.ofSeconds(5));
        assertThat(claim().cancelledBy()).isEmpty();
    }

    @Test
    void decidesOnEachWishByItself() {
        store.accept(message(1, 1));
        InboxEntry running = claim();
        acceptCancel(message(2, 1));
        acceptCancel(message(3, 1));
        List<CancelRequest> both = store.cancellations.undecided();

        store.cancellations.deny(both.get(0));
        assertThat(store.cancellations.undecided()).containsExactly(both.get(1));
        store.cancellations.allow(both.get(1));

        assertThat(store.cancellations.toEnd()).containsExactly(running.id());
    }

    @Test
    void stopsOnlyWhatIsOlderAndOfTheSameConversation() {
        store.accept(message(5, 1));
        claim();
        claimable(message(6, 2));

        acceptCancel(message(4, 1));
        acceptCancel(message(7, 3));

        assertThat(store.cancellations.undecided()).isEmpty();
    }

    @Test
    void doesNotStopWhatStops() {
        acceptCancel(message(1, 1));
        claim();

        acceptCancel(message(2, 1));

        assertThat(store.cancellations.undecided()).isEmpty();
    }

    @Test
    void stopsNothingAnyMoreOnceItHasEnded() {
        store.accept(message(1, 1));
        InboxEntry running = claim();
        acceptCancel(message(2, 1));
        CancelRequest request = onlyRequest();
        store.inbox.complete(running, "done", List.of());

        store.cancellations.allow(request);

        assertThat(store.cancellations.undecided()).isEmpty();
        assertThat(store.cancellations.toEnd()).isEmpty();
        assertThat(claim().cancelledBy()).isEmpty();
    }

    @Test
    void takesEachMessageOnce() {
        store.accept(message(1, 1));
        claim();

        assertThat(acceptCancel(message(2, 1))).isTrue();
        assertThat(acceptCancel(message(2, 1))).isFalse();

        assertThat(store.cancellations.undecided()).hasSize(1);
    }

    private boolean acceptCancel(IncomingMessage message) {
        return store.inbox.acceptCancel(message).toCompletableFuture().join();
    }

    private void claimable(IncomingMessage message) {
        store.accept(message);
        claim();
    }

    private InboxEntry claim() {
        List<InboxEntry> claimed = store.inbox.claim(1, LEASE);
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    private CancelRequest onlyRequest() {
        assertThat(store.cancellations.undecided()).hasSize(1);
        return store.cancellations.undecided().get(0);
    }

    private static EntryReference reference(long message) {
        return new EntryReference(message(message, 1).org(), message);
    }
}
