package dev.countersteer.store;

import static dev.countersteer.store.TestStore.START;
import static dev.countersteer.store.TestStore.message;
import static dev.countersteer.store.TestStore.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.history.Entry;
import dev.countersteer.history.Post;
import dev.countersteer.history.Reference;
import dev.countersteer.history.Standing;
import dev.countersteer.history.Story;
import dev.countersteer.inbox.InboxEntry;
import dev.countersteer.outbox.OutboxEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database has to tell of what became of an entry. */
abstract class HistoryContract {
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
    void tellsTheStoryOfAnEntry() {
        store.accept(message(1, 5));
        store.inbox.retry(claim(), START.plusSeconds(2), "no answer", List.of(note(5, "<p>Still trying</p>")));
        store.clock.advance(Duration.ofSeconds(2));
        store.inbox.bury(claim(), "refused", List.of(note(5, "<p>Sorry</p>")));

        Story story = story(1);

        assertThat(story.entry())
                .isEqualTo(new Entry(
                        message(1, 5),
                        START,
                        new Standing(
                                Standing.State.BURIED,
                                2,
                                Optional.empty(),
                                Optional.of("refused"),
                                Optional.of(START.plusSeconds(2)))));
        assertThat(story.failures())
                .containsExactly(
                        new Story.Failure(1, START, "no answer"),
                        new Story.Failure(2, START.plusSeconds(2), "refused"));
        assertThat(story.posts())
                .extracting(post -> post.message().html())
                .containsExactly("<p>Still trying</p>", "<p>Sorry</p>");
        assertThat(story.posts())
                .extracting(Post::reference)
                .extracting(Reference::toString)
                .containsExactly("7-1-1", "7-1-2");
    }

    @Test
    void knowsNothingOfWhatWasNeverAccepted() {
        assertThat(store.history.story(reference(1))).isEmpty();
        assertThat(store.history.replay(reference(1))).isFalse();
        assertThat(store.history.dismiss(reference(1))).isFalse();
    }

    @Test
    void listsWhatWasGivenUpLastFirst() {
        bury(1, 5);
        store.clock.advance(Duration.ofSeconds(1));
        bury(2, 6);
        complete(3, 7);

        assertThat(store.history.buried(10).entries())
                .extracting(entry -> entry.incoming().id())
                .containsExactly(2L, 1L);
        assertThat(store.history.buried(1).entries()).hasSize(1);
    }

    @Test
    void letsWhatWasGivenUpBeginAgain() {
        bury(1, 5);

        assertThat(store.history.replay(reference(1))).isTrue();

        InboxEntry again = claim();
        assertThat(again.incoming()).isEqualTo(message(1, 5));
        assertThat(again.attempt()).isEqualTo(1);
        assertThat(again.failedBefore()).isFalse();
        assertThat(store.history.buried(10).entries()).isEmpty();
        assertThat(store.history.replay(reference(1))).isFalse();
    }

    @Test
    void keepsTheOrderOfAConversationInWhichSomethingBeginsAgain() {
        bury(1, 5);
        store.accept(message(2, 5));
        store.accept(message(3, 5));
        InboxEntry second = claim();

        store.history.replay(reference(1));

        assertThat(store.inbox.claim(10, LEASE)).isEmpty();
        store.inbox.complete(second, "done", List.of());
        assertThat(claim().incoming().id()).isEqualTo(1);
    }

    @Test
    void dismissesWhatWasGivenUp() {
        bury(1, 5);

        assertThat(store.history.dismiss(reference(1))).isTrue();

        assertThat(store.history.buried(10).entries()).isEmpty();
        assertThat(story(1).entry().standing().outcome()).contains("dismissed");
        assertThat(store.history.dismiss(reference(1))).isFalse();
        assertThat(store.inbox.claim(10, LEASE)).isEmpty();
    }

    @Test
    void letsAReplyThatWasGivenUpGoOutAfterAll() {
        store.accept(message(1, 5));
        store.inbox.complete(claim(), "done", List.of(note(5, "<p>One</p>"), note(5, "<p>Two</p>")));
        OutboxEntry one = store.outbox.claim(10, LEASE).get(0);
        store.outbox.bury(one, "Drift refused it");
        Reference reference = store.history.buried(10).posts().get(0).reference();

        assertThat(reference).hasToString("7-1-1");
        assertThat(store.history.replay(reference)).isTrue();

        OutboxEntry two = store.outbox.claim(10, LEASE).get(0);
        assertThat(two.message().html()).isEqualTo("<p>Two</p>");
        store.outbox.bury(two, "Drift refused it");
        assertThat(store.outbox.claim(10, LEASE))
                .extracting(entry -> entry.message().html())
                .containsExactly("<p>One</p>");
    }

    @Test
    void forgetsWhatEndedLongAgoAndTakesItNotAgain() {
        complete(1, 5);
        bury(2, 6);
        store.accept(message(3, 7));
        store.clock.advance(Duration.ofDays(2));
        complete(4, 8);

        int pruned = store.history.prune(START.plus(Duration.ofDays(1)));

        assertThat(pruned).isEqualTo(2);
        assertThat(store.history.story(reference(1))).isEmpty();
        assertThat(store.history.story(reference(2))).isEmpty();
        assertThat(store.history.story(reference(3))).isPresent();
        assertThat(store.history.story(reference(4))).isPresent();
        assertThat(store.accept(message(1, 5))).isFalse();
        assertThat(store.accept(message(2, 6))).isFalse();
        assertThat(store.history.prune(START.plus(Duration.ofDays(1)))).isZero();
    }

    @Test
    void keepsAnEntryWhoseReplyIsStillToBeSent() {
        store.accept(message(1, 5));
        store.inbox.complete(claim(), "done", List.of(note(5, "<p>One</p>")));
        Instant later = START.plus(Duration.ofDays(2));
        store.clock.advance(Duration.ofDays(3));

        assertThat(store.history.prune(later)).isZero();
        store.outbox.delivered(store.outbox.claim(10, LEASE).get(0));
        assertThat(store.history.prune(later)).isZero();
        assertThat(store.history.prune(store.clock.instant().plusSeconds(1))).isEqualTo(1);
    }

    @Test
    void forgetsMoreThanFitsIntoOneTransaction() {
        for (int id = 1; id <= 1_000; id++) {
            complete(id, id);
        }

        assertThat(store.history.prune(START.plusSeconds(1))).isEqualTo(1_000);
    }

    private void complete(long id, long conversation) {
        store.accept(message(id, conversation));
        store.inbox.complete(claim(conversation), "done", List.of());
    }

    private void bury(long id, long conversation) {
        store.accept(message(id, conversation));
        store.inbox.bury(claim(conversation), "refused", List.of());
    }

    private InboxEntry claim() {
        List<InboxEntry> claimed = store.inbox.claim(10, LEASE);
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    private InboxEntry claim(long conversation) {
        return store.inbox.claim(10, LEASE).stream()
                .filter(entry -> entry.incoming().conversation().value() == conversation)
                .findFirst()
                .orElseThrow();
    }

    private Story story(long message) {
        return store.history.story(reference(message)).orElseThrow();
    }

    private static Reference reference(long message) {
        return Reference.parse("7-" + message).orElseThrow();
    }
}
