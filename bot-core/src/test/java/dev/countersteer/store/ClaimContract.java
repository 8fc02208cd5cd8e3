package dev.countersteer.store;

import static dev.countersteer.store.TestStore.START;
import static dev.countersteer.store.TestStore.message;
import static dev.countersteer.store.TestStore.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.countersteer.inbox.InboxEntry;
import dev.countersteer.outbox.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database has to keep of the inbox's promises about claims: who runs what, when, and in which order. */
abstract class ClaimContract {
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
    void claimsOneEntryOfAConversationAtATimeOldestFirst() {
        store.accept(message(2, 1));
        store.accept(message(3, 1));
        store.accept(message(1, 1));

        assertThat(claimAndCompleteAll()).containsExactly(List.of(1L), List.of(2L), List.of(3L));
    }

    @Test
    void breaksATieOfTimeByMessageId() {
        store.accept(message(9, 1, START));
        store.accept(message(8, 1, START));

        assertThat(claimAndCompleteAll()).containsExactly(List.of(8L), List.of(9L));
    }

    @Test
    void claimsConversationsSideBySideOldestFirst() {
        store.accept(message(3, 3));
        store.accept(message(1, 1));
        store.accept(message(4, 1));
        store.accept(message(2, 2));

        assertThat(claimAndCompleteAll()).containsExactly(List.of(1L, 2L, 3L), List.of(4L));
    }

    @Test
    void claimsNoMoreThanAskedFor() {
        IntStream.rangeClosed(1, 5).forEach(i -> store.accept(message(i, i)));

        assertThat(store.inbox.claim(0, LEASE)).isEmpty();
        assertThat(store.inbox.claim(-1, LEASE)).isEmpty();
        assertThat(store.inbox.claim(3, LEASE)).hasSize(3);
        assertThat(store.inbox.claim(3, LEASE)).hasSize(2);
    }

    @Test
    void claimsThoseFirstThatWaitLongest() {
        store.accept(message(2, 2));
        store.clock.advance(Duration.ofMillis(1));
        store.accept(message(1, 1));

        assertThat(ids(store.inbox.claim(1, LEASE))).containsExactly(2L);
    }

    @Test
    void letsNothingOvertakeAnEntryThatRuns() {
        store.accept(message(5, 1));
        InboxEntry running = claimOne();
        store.accept(message(4, 1));

        assertThat(store.inbox.claim(10, LEASE)).isEmpty();
        store.inbox.complete(running, "done", List.of());
        assertThat(ids(store.inbox.claim(10, LEASE))).containsExactly(4L);
    }

    @Test
    void claimsTheEntryThatRanAgainWhenItsLeaseIsLost() {
        store.accept(message(5, 1));
        InboxEntry lost = claimOne();
        store.accept(message(4, 1));
        store.clock.advance(LEASE.minusMillis(1));
        assertThat(store.inbox.claim(10, LEASE)).isEmpty();

        store.clock.advance(Duration.ofMillis(1));
        InboxEntry again = claimOne();

        assertThat(again.id()).isEqualTo(lost.id());
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.lease().token()).isNotEqualTo(lost.lease().token());
        assertThat(store.inbox.claim(10, LEASE)).isEmpty();
    }

    @Test
    void recordsNothingOfAClaimThatWasLost() {
        store.accept(message(1, 1));
        InboxEntry lost = claimOne();
        store.clock.advance(LEASE);
        InboxEntry current = claimOne();

        assertThat(store.inbox.renew(lost, LEASE)).isFalse();
        assertThat(store.inbox.post(lost, List.of(note(1, "lost")))).isFalse();
        assertThat(store.inbox.complete(lost, "done", List.of(note(1, "lost")))).isFalse();
        assertThat(store.inbox.retry(lost, START, "why", List.of(note(1, "lost"))))
                .isFalse();
        assertThat(store.inbox.bury(lost, "why", List.of(note(1, "lost")))).isFalse();
        assertThat(store.inbox.release(lost)).isFalse();

        assertThat(store.outbox.claim(10, LEASE)).isEmpty();
        assertThat(store.inbox.complete(current, "done", List.of())).isTrue();
    }

    @Test
    void settlesAnEntryOnce() {
        store.accept(message(1, 1));
        InboxEntry entry = claimOne();

        assertThat(store.inbox.complete(entry, "done", List.of(note(1, "a")))).isTrue();
        assertThat(store.inbox.complete(entry, "done", List.of(note(1, "a")))).isFalse();
        assertThat(store.inbox.bury(entry, "why", List.of(note(1, "a")))).isFalse();
        assertThat(store.outbox.claim(10, LEASE)).hasSize(1);
        assertThat(store.inbox.nextDue()).isEmpty();
    }

    @Test
    void holdsAClaimThatIsRenewed() {
        store.accept(message(1, 1));
        InboxEntry entry = claimOne();
        store.clock.advance(LEASE.minusMillis(1));

        boolean renewed = store.inbox.renew(entry, LEASE);

        store.clock.advance(Duration.ofMillis(1));
        assertThat(renewed).isTrue();
        assertThat(store.inbox.claim(10, LEASE)).isEmpty();
        assertThat(store.inbox.complete(entry, "done", List.of())).isTrue();
    }

    @Test
    void runsAnEntryAgainWhenItIsDueAndNothingBeforeIt() {
        store.accept(message(1, 1));
        store.accept(message(2, 1));

        store.inbox.retry(claimOne(), START.plusSeconds(5), "no answer", List.of());

        assertThat(store.inbox.claim(10, LEASE)).isEmpty();
        store.clock.advance(Duration.ofSeconds(5));
        InboxEntry again = claimOne();
        assertThat(again.incoming().id()).isEqualTo(1);
        assertThat(again.attempt()).isEqualTo(2);
    }

    @Test
    void remembersThatAnEntryFailedButTakesALostLeaseForNoFailure() {
        store.accept(message(1, 1));
        assertThat(claimOne().failedBefore()).isFalse();
        store.clock.advance(LEASE);
        InboxEntry afterCrash = claimOne();

        store.inbox.retry(afterCrash, store.clock.instant(), "no answer", List.of());

        assertThat(afterCrash.failedBefore()).isFalse();
        InboxEntry afterFailure = claimOne();
        assertThat(afterFailure.failedBefore()).isTrue();
        store.inbox.release(afterFailure);
        assertThat(claimOne().failedBefore()).isTrue();
    }

    @Test
    void goesOnBehindABuriedEntryAndKeepsIt() {
        store.accept(message(1, 1));
        store.accept(message(2, 1));

        store.inbox.bury(claimOne(), "hopeless", List.of());

        assertThat(ids(store.inbox.claim(10, LEASE))).containsExactly(2L);
        assertThat(store.inbox.backlog().buried()).isEqualTo(1);
    }

    @Test
    void givesAClaimBackAsIfItHadNotBeenMade() {
        store.accept(message(5, 1));
        InboxEntry entry = claimOne();

        boolean released = store.inbox.release(entry);

        InboxEntry again = claimOne();
        assertThat(released).isTrue();
        assertThat(again.id()).isEqualTo(entry.id());
        assertThat(again.attempt()).isEqualTo(1);
    }

    @Test
    void postponesAClaimAsIfItHadNotBeenMade() {
        store.accept(message(5, 1));
        InboxEntry entry = claimOne();

        boolean postponed = store.inbox.postpone(entry, START.plusSeconds(3), "not asked", List.of());

        assertThat(postponed).isTrue();
        assertThat(store.inbox.claim(10, LEASE)).isEmpty();
        assertThat(store.inbox.nextDue()).contains(START.plusSeconds(3));
        store.clock.advance(Duration.ofSeconds(3));
        assertThat(claimOne().attempt()).isEqualTo(1);
        assertThat(store.inbox.postpone(entry, START, "not asked", List.of())).isFalse();
    }

    @Test
    void claimsNoMoreSuspectsThanAskedFor() {
        IntStream.rangeClosed(1, 3).forEach(number -> store.accept(message(number, number)));
        dieTwice();
        store.accept(message(4, 4, store.clock.instant()));
        store.accept(message(5, 3, store.clock.instant()));
        Instant later = store.clock.instant().plusSeconds(1);

        List<InboxEntry> claimed = store.inbox.claim(10, LEASE, 1, later);

        assertThat(claimed)
                .extracting(entry -> entry.incoming().id(), InboxEntry::attempt, InboxEntry::isSuspect)
                .containsExactly(tuple(1L, 3, true), tuple(4L, 1, false));
        assertThat(store.inbox.nextDue()).contains(later);
        store.clock.advance(Duration.ofSeconds(1));
        assertThat(store.inbox.claim(10, LEASE, 0, later.plusSeconds(1))).isEmpty();
        store.clock.advance(Duration.ofSeconds(1));
        assertThat(store.inbox.claim(10, LEASE))
                .as("each as before, and before what is behind it")
                .extracting(entry -> entry.incoming().id(), InboxEntry::attempt)
                .containsExactly(tuple(2L, 3), tuple(3L, 3));
    }

    private void dieTwice() {
        for (int death = 0; death < 2; death++) {
            assertThat(store.inbox.claim(10, LEASE)).hasSize(3);
            store.clock.advance(LEASE);
        }
    }

    @Test
    void tellsWhyAClaimIsPostponedAndDoesNotCountIt() {
        store.accept(message(5, 1));
        List<OutgoingMessage> told = List.of(note(1, "still trying"));

        boolean postponed = store.inbox.postpone(claimOne(), START, "not asked", told);

        assertThat(postponed).isTrue();
        InboxEntry again = claimOne();
        assertThat(again.attempt()).isEqualTo(1);
        assertThat(again.failedBefore()).isTrue();
        assertThat(store.outbox.claim(10, LEASE)).hasSize(1);
    }

    @Test
    void letsAnOlderMessageGoFirstAfterARelease() {
        store.accept(message(5, 1));
        InboxEntry entry = claimOne();
        store.accept(message(4, 1));

        store.inbox.release(entry);

        assertThat(claimAndCompleteAll()).containsExactly(List.of(4L), List.of(5L));
    }

    @Test
    void saysWhenTheNextClaimMayFindSomething() {
        assertThat(store.inbox.nextDue()).isEmpty();
        store.accept(message(1, 1));
        store.accept(message(2, 1));
        assertThat(store.inbox.nextDue()).contains(START);

        InboxEntry entry = claimOne();
        assertThat(store.inbox.nextDue()).contains(START.plus(LEASE));

        store.inbox.retry(entry, START.plusSeconds(90), "no answer", List.of());
        assertThat(store.inbox.nextDue()).contains(START.plusSeconds(90));
        assertThat(claimAndCompleteAll()).isEmpty();

        store.clock.advance(Duration.ofSeconds(90));
        assertThat(claimAndCompleteAll()).containsExactly(List.of(1L), List.of(2L));
        assertThat(store.inbox.nextDue()).isEmpty();
    }

    private InboxEntry claimOne() {
        List<InboxEntry> claimed = store.inbox.claim(1, LEASE);
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    private List<List<Long>> claimAndCompleteAll() {
        List<List<Long>> rounds = new ArrayList<>();
        for (List<InboxEntry> claimed = store.inbox.claim(10, LEASE);
                !claimed.isEmpty();
                claimed = store.inbox.claim(10, LEASE)) {
            rounds.add(ids(claimed));
            claimed.forEach(entry ->
                    assertThat(store.inbox.complete(entry, "done", List.of())).isTrue());
        }
        return rounds;
    }

    private static List<Long> ids(List<InboxEntry> entries) {
        return entries.stream().map(entry -> entry.incoming().id()).toList();
    }
}
