package dev.countersteer.store;

import static dev.countersteer.store.TestStore.START;
import static dev.countersteer.store.TestStore.message;
import static dev.countersteer.store.TestStore.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Reply;
import dev.countersteer.inbox.InboxEntry;
import dev.countersteer.outbox.Outbox;
import dev.countersteer.outbox.Outbox.Trace;
import dev.countersteer.outbox.OutboxEntry;
import dev.countersteer.outbox.OutgoingMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database has to keep of the outbox's promises. */
abstract class OutboxContract {
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
    void givesBackWhatAnEntryPostedAndItsCause() {
        OutgoingMessage chat = new OutgoingMessage(
                new OrgId(Long.MAX_VALUE), new ConversationId(-1), Reply.Audience.VISITOR, "<p>';--\uD83D\uDE00</p>");
        InboxEntry entry = running(55, 1);

        store.inbox.complete(entry, "done", List.of(chat));

        OutboxEntry claimed = claimOne();
        assertThat(claimed.message()).isEqualTo(chat);
        assertThat(claimed.cause()).isEqualTo(55);
        assertThat(claimed.attempt()).isEqualTo(1);
        assertThat(claimed.lease().until()).isEqualTo(START.plus(LEASE));
    }

    @Test
    void keepsATextWithTheCharacterThatPostgresqlCannotKeep() {
        post("a\u0000b");

        OutboxEntry entry = claimOne();

        assertThat(entry.message().html()).isEqualTo("a\uFFFDb");
        assertThat(store.outbox.retry(entry, Outbox.Trace.NOTHING, START, "\u0000"))
                .isTrue();
    }

    @Test
    void takesWhatEveryEndOfARunPosts() {
        store.inbox.complete(running(1, 1), "done", List.of(note(1, "complete")));
        store.inbox.retry(running(2, 2), START.plusSeconds(99), "why", List.of(note(2, "retry")));
        store.inbox.bury(running(3, 3), "why", List.of(note(3, "bury")));
        InboxEntry still = running(4, 4);
        store.inbox.post(still, List.of(note(4, "post")));

        assertThat(bodies(store.outbox.claim(10, LEASE))).containsExactly("complete", "retry", "bury", "post");
        assertThat(store.inbox.complete(still, "done", List.of())).isTrue();
    }

    @Test
    void remembersThatATryFailedButTakesALostLeaseForNoFailure() {
        store.inbox.complete(running(1, 1), "done", List.of(note(1, "a")));
        claimOne();
        store.clock.advance(LEASE);
        OutboxEntry afterACrash = claimOne();
        store.outbox.retry(afterACrash, Trace.NOTHING, START, "why");

        OutboxEntry afterAFailure = claimOne();

        assertThat(afterACrash.attempt()).isEqualTo(2);
        assertThat(afterACrash.tries().failedBefore()).isFalse();
        assertThat(afterAFailure.attempt()).isEqualTo(3);
        assertThat(afterAFailure.tries().failedBefore()).isTrue();
    }

    @Test
    void deliversAConversationInTheOrderItWasDecided() {
        store.inbox.complete(running(1, 1), "done", List.of(note(1, "a"), note(1, "b")));
        InboxEntry second = running(2, 1);
        store.inbox.post(second, List.of(note(1, "c"), note(1, "d")));

        assertThat(claimAndDeliverAll()).containsExactly(List.of("a"), List.of("b"), List.of("c"), List.of("d"));
        store.inbox.complete(second, "done", List.of(note(1, "e")));
        assertThat(claimAndDeliverAll()).containsExactly(List.of("e"));
    }

    @Test
    void deliversConversationsSideBySide() {
        store.inbox.complete(running(1, 1), "done", List.of(note(1, "a"), note(1, "b")));
        store.inbox.complete(running(2, 2), "done", List.of(note(2, "c")));

        assertThat(claimAndDeliverAll()).containsExactly(List.of("a", "c"), List.of("b"));
    }

    @Test
    void claimsNoMoreThanAskedFor() {
        for (int i = 1; i <= 3; i++) {
            store.inbox.complete(running(i, i), "done", List.of(note(i, "m" + i)));
        }

        assertThat(store.outbox.claim(0, LEASE)).isEmpty();
        assertThat(bodies(store.outbox.claim(2, LEASE))).containsExactly("m1", "m2");
        assertThat(bodies(store.outbox.claim(2, LEASE))).containsExactly("m3");
    }

    @Test
    void holdsTheRestBackUntilARetryIsDelivered() {
        post("a", "b");

        store.outbox.retry(claimOne(), Trace.NOTHING, START.plusSeconds(5), "429");

        assertThat(store.outbox.claim(10, LEASE)).isEmpty();
        assertThat(store.outbox.nextDue()).contains(START.plusSeconds(5));
        store.clock.advance(Duration.ofSeconds(5));
        OutboxEntry again = claimOne();
        assertThat(again.message().html()).isEqualTo("a");
        assertThat(again.attempt()).isEqualTo(2);
    }

    @Test
    void goesOnBehindABuriedMessage() {
        post("a", "b");

        store.outbox.bury(claimOne(), "404");

        assertThat(claimAndDeliverAll()).containsExactly(List.of("b"));
    }

    @Test
    void givesAClaimBackAsIfItHadNotBeenMade() {
        post("a", "b");

        assertThat(store.outbox.release(claimOne())).isTrue();

        OutboxEntry again = claimOne();
        assertThat(again.message().html()).isEqualTo("a");
        assertThat(again.attempt()).isEqualTo(1);
    }

    @Test
    void lendsAMessageToAnotherWhenALeaseRunsOut() {
        post("a");
        OutboxEntry lost = claimOne();
        store.clock.advance(LEASE);

        OutboxEntry current = claimOne();

        assertThat(current.attempt()).isEqualTo(2);
        assertThat(store.outbox.renew(lost, LEASE)).isFalse();
        assertThat(store.outbox.delivered(lost)).isFalse();
        assertThat(store.outbox.retry(lost, Trace.NOTHING, START, "why")).isFalse();
        assertThat(store.outbox.bury(lost, "why")).isFalse();
        assertThat(store.outbox.release(lost)).isFalse();
        assertThat(store.outbox.abandon(lost)).isFalse();
        assertThat(store.outbox.postpone(lost, START)).isFalse();
        assertThat(store.outbox.delivered(current)).isTrue();
        assertThat(store.outbox.delivered(current)).isFalse();
    }

    @Test
    void holdsAClaimThatIsRenewed() {
        post("a");
        OutboxEntry entry = claimOne();
        store.clock.advance(LEASE.minusMillis(1));

        boolean renewed = store.outbox.renew(entry, LEASE);

        store.clock.advance(Duration.ofMillis(1));
        assertThat(renewed).isTrue();
        assertThat(store.outbox.claim(10, LEASE)).isEmpty();
        assertThat(store.outbox.nextDue())
                .contains(START.plus(LEASE).plus(LEASE).minusMillis(1));
    }

    @Test
    void isIdleWhenAllIsDelivered() {
        assertThat(store.outbox.nextDue()).isEmpty();
        post("a", "b");
        assertThat(store.outbox.nextDue()).contains(START);

        claimAndDeliverAll();

        assertThat(store.outbox.nextDue()).isEmpty();
    }

    private void post(String... bodies) {
        List<OutgoingMessage> messages = new ArrayList<>();
        for (String body : bodies) {
            messages.add(note(1, body));
        }
        store.inbox.complete(running(1, 1), "done", messages);
    }

    private InboxEntry running(long id, long conversation) {
        store.accept(message(id, conversation));
        List<InboxEntry> claimed = store.inbox.claim(1, LEASE);
        assertThat(claimed).extracting(entry -> entry.incoming().id()).containsExactly(id);
        return claimed.get(0);
    }

    private OutboxEntry claimOne() {
        List<OutboxEntry> claimed = store.outbox.claim(1, LEASE);
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    private List<List<String>> claimAndDeliverAll() {
        List<List<String>> rounds = new ArrayList<>();
        for (List<OutboxEntry> claimed = store.outbox.claim(10, LEASE);
                !claimed.isEmpty();
                claimed = store.outbox.claim(10, LEASE)) {
            rounds.add(bodies(claimed));
            claimed.forEach(entry -> assertThat(store.outbox.delivered(entry)).isTrue());
        }
        return rounds;
    }

    private static List<String> bodies(List<OutboxEntry> entries) {
        return entries.stream().map(entry -> entry.message().html()).toList();
    }
}
