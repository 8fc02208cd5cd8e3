package dev.countersteer.store;

import static dev.countersteer.store.TestStore.START;
import static dev.countersteer.store.TestStore.message;
import static dev.countersteer.store.TestStore.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.inbox.InboxEntry;
import dev.countersteer.outbox.Outbox.Trace;
import dev.countersteer.outbox.OutboxEntry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database has to keep of this: answers go before notes of progress, and these are not told late. */
abstract class ProgressContract {
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
    void answersGoFirstAcrossConversations() {
        store.inbox.post(running(1, 1), List.of(note(1, "still running")));
        store.inbox.complete(running(2, 2), "done", List.of(note(2, "answer")));

        assertThat(claim(1)).isEqualTo("answer");
        assertThat(claim(1)).isEqualTo("still running");
    }

    @Test
    void theTimeOfTheFirstIsThatOfEither() {
        InboxEntry slow = running(1, 1);
        store.inbox.post(slow, List.of(note(1, "still running")));
        assertThat(store.outbox.nextDue()).contains(START);

        store.inbox.complete(slow, "done", List.of(note(1, "answer")));

        assertThat(store.outbox.nextDue()).contains(START);
    }

    @Test
    void dropsWhatWasNotToldWhenTheCommandEnds() throws SQLException {
        InboxEntry entry = running(1, 1);
        store.inbox.post(entry, List.of(note(1, "one of two"), note(1, "two of two")));

        store.inbox.complete(entry, "done", List.of(note(1, "answer")));

        assertThat(claim(10)).isEqualTo("answer");
        assertThat(outcomes()).containsExactly("superseded", "superseded", null);
    }

    @Test
    void dropsItAlsoWhenTheCommandIsBuriedAndSaysNothing() {
        InboxEntry entry = running(1, 1);
        store.inbox.post(entry, List.of(note(1, "still running")));

        store.inbox.bury(entry, "why", List.of());

        assertThat(store.outbox.claim(10, LEASE)).isEmpty();
        assertThat(store.outbox.nextDue()).isEmpty();
    }

    @Test
    void keepsWhatIsOfOthersInTheConversation() {
        InboxEntry first = running(1, 1);
        store.inbox.post(first, List.of(note(1, "still running")));
        store.accept(message(2, 1));
        store.inbox.postForWaiting(
                START.minusSeconds(1),
                START,
                10,
                waiting -> List.of(note(1, "waiting " + waiting.message().id())));

        store.inbox.complete(first, "done", List.of(note(1, "answer")));

        assertThat(claim(10)).isEqualTo("waiting 2");
    }

    @Test
    void anAnswerLendsItsHasteToWhatWaitsBeforeIt() {
        store.inbox.post(running(3, 2), List.of(note(2, "elsewhere")));
        InboxEntry first = running(1, 1);
        store.accept(message(2, 1));
        store.inbox.postForWaiting(START.minusSeconds(1), START, 10, waiting -> List.of(note(1, "waiting")));
        store.inbox.complete(first, "done", List.of(note(1, "answer")));

        OutboxEntry before = store.outbox.claim(1, LEASE).get(0);

        assertThat(before.message().html()).isEqualTo("waiting");
        store.outbox.delivered(before);
        assertThat(claim(1)).isEqualTo("answer");
        assertThat(claim(1)).isEqualTo("elsewhere");
    }

    @Test
    void isNotToldWhenItsDeliveryFailedUntilTheCommandHadEnded() throws SQLException {
        InboxEntry entry = running(1, 1);
        store.inbox.post(entry, List.of(note(1, "still running")));
        OutboxEntry note = store.outbox.claim(1, LEASE).get(0);
        store.inbox.complete(entry, "done", List.of(note(1, "answer")));
        assertThat(store.outbox.claim(1, LEASE)).isEmpty();

        store.outbox.retry(note, Trace.NOTHING, START.plusSeconds(60), "429");

        assertThat(claim(10)).isEqualTo("answer");
        assertThat(outcomes()).containsExactly("superseded", null);
    }

    @Test
    void isTriedAgainWhileTheCommandRuns() {
        store.inbox.post(running(1, 1), List.of(note(1, "still running")));
        OutboxEntry note = store.outbox.claim(1, LEASE).get(0);

        store.outbox.retry(note, Trace.NOTHING, START, "429");

        assertThat(claim(1)).isEqualTo("still running");
    }

    private List<String> outcomes() throws SQLException {
        return store.read("SELECT outcome FROM outbox ORDER BY id");
    }

    private String claim(int most) {
        List<OutboxEntry> claimed = store.outbox.claim(most, LEASE);
        assertThat(claimed).hasSize(1);
        return claimed.get(0).message().html();
    }

    private InboxEntry running(long id, long conversation) {
        store.accept(message(id, conversation));
        return store.inbox.claim(1, LEASE).get(0);
    }
}
