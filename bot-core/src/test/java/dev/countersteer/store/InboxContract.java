package dev.countersteer.store;

import static dev.countersteer.store.TestStore.START;
import static dev.countersteer.store.TestStore.message;
import static dev.countersteer.store.TestStore.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.UserId;
import dev.countersteer.api.event.Event;
import dev.countersteer.inbox.Backlog;
import dev.countersteer.inbox.InboxEntry;
import dev.countersteer.inbox.Incoming;
import dev.countersteer.inbox.IncomingEvent;
import dev.countersteer.inbox.IncomingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database has to keep of the inbox's promises. */
abstract class InboxContract {
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
    void givesBackWhatItAccepted() {
        IncomingMessage message = new IncomingMessage(
                new OrgId(Long.MAX_VALUE),
                Long.MAX_VALUE - 1,
                new ConversationId(Long.MIN_VALUE),
                new UserId(1L << 60),
                IncomingMessage.Type.CHAT,
                "/signup '; DROP TABLE inbox; -- \uD83D\uDE00\r\n\t<b>&amp;</b>",
                START);

        boolean isNew = store.accept(message);

        List<InboxEntry> claimed = store.inbox.claim(10, LEASE);
        assertThat(isNew).isTrue();
        assertThat(claimed).extracting(InboxEntry::incoming).containsExactly(message);
        assertThat(claimed.get(0).attempt()).isEqualTo(1);
        assertThat(claimed.get(0).lease().until()).isEqualTo(START.plus(LEASE));
    }

    @Test
    void givesBackEventsOfEveryKind() {
        List<IncomingEvent> events = Events.ofEachKind().stream()
                .map(event -> IncomingEvent.of(new OrgId(1), event, "quote", START))
                .toList();

        events.forEach(event -> assertThat(store.accept(event)).isTrue());

        List<Incoming> claimed = new ArrayList<>();
        while (claimed.size() < events.size()) {
            for (InboxEntry entry : store.inbox.claim(10, LEASE)) {
                claimed.add(entry.incoming());
                store.inbox.complete(entry, "done", List.of());
            }
        }
        assertThat(claimed).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void takesAnEventOnceForEachWhoAskedForIt() {
        Event event = Events.ofEachKind().get(0);
        IncomingEvent first = IncomingEvent.of(new OrgId(1), event, "quote", START);
        IncomingEvent again = IncomingEvent.of(new OrgId(1), event, "quote", START.plusSeconds(9));
        IncomingEvent other = IncomingEvent.of(new OrgId(1), event, "greet", START);

        assertThat(store.accept(first)).isTrue();
        assertThat(store.accept(again)).isFalse();
        assertThat(store.accept(other)).isTrue();
    }

    /** Else one row would keep all others from being claimed. */
    @Test
    void givesBackAnEventOfAnotherVersionWithoutWhatItCannotRead() {
        store.accept(IncomingEvent.of(new OrgId(1), Events.ofEachKind().get(0), "quote", START));
        store.transactor.call(session -> session.update(
                "UPDATE inbox SET body = '{\"handler\":\"quote\",\"kind\":\"MEETING_BOOKED\",\"event\":{}}'"));

        Incoming incoming = claimOne().incoming();

        assertThat(incoming).isInstanceOfSatisfying(IncomingEvent.class, event -> {
            assertThat(event.handler()).isEqualTo("quote");
            assertThat(event.event()).isEmpty();
        });
    }

    /** Nobody waits for it. */
    @Test
    void tellsNobodyThatAnEventWaits() {
        store.accept(IncomingEvent.of(new OrgId(1), Events.ofEachKind().get(0), "quote", START));

        int told = store.inbox.postForWaiting(START.minusSeconds(1), START.plusSeconds(1), 10, waiting -> List.of());

        assertThat(told).isZero();
    }

    @Test
    void acceptsAMessageOnceForGood() {
        assertThat(store.accept(message(1, 1))).isTrue();
        assertThat(store.accept(message(1, 1))).isFalse();
        InboxEntry entry = claimOne();
        store.inbox.complete(entry, "done", List.of());

        assertThat(store.accept(message(1, 1))).isFalse();
        assertThat(store.inbox.claim(10, LEASE)).isEmpty();
    }

    @Test
    void tellsTheSameMessageIdOfTwoOrgsApart() {
        IncomingMessage ours = message(1, 1);
        IncomingMessage theirs = new IncomingMessage(
                new OrgId(8), ours.id(), ours.conversation(), ours.author(), ours.type(), ours.body(), ours.sent());
        store.accept(ours);

        assertThat(store.accept(theirs)).isTrue();
        assertThat(store.inbox.claim(10, LEASE)).hasSize(2);
    }

    @Test
    void acceptsOneOfManyCopiesThatArriveAtOnce() {
        List<CompletableFuture<Boolean>> answers = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> store.inbox.accept(message(1, 1)).toCompletableFuture())
                .toList();

        assertThat(answers).extracting(CompletableFuture::join).containsOnlyOnce(true);
    }

    @Test
    void postsOnceForEachMessageThatWaitsForItsFirstRun() {
        store.accept(message(1, 1));
        store.accept(message(2, 1));
        store.accept(message(3, 2));
        InboxEntry running = claimOne();

        assertThat(postForWaiting(START.minusMillis(1), START)).isEqualTo(2);
        assertThat(postForWaiting(START.minusMillis(1), START)).isZero();

        assertThat(running.incoming().id()).isEqualTo(1);
        assertThat(store.outbox.claim(10, LEASE))
                .extracting(entry -> entry.cause() + " " + entry.message().html())
                .containsExactlyInAnyOrder("2 behind", "3 no room");
    }

    @Test
    void postsNothingForMessagesThatHaveRunOrWereAcceptedAtAnotherTime() {
        store.accept(message(1, 1));
        store.inbox.retry(claimOne(), START.plusSeconds(60), "no answer", List.of());
        store.accept(message(2, 2));
        store.inbox.complete(claimOne(), "done", List.of());
        store.clock.advance(Duration.ofSeconds(1));
        store.accept(message(3, 3));

        assertThat(postForWaiting(START.minusMillis(1), START)).isZero();
        assertThat(postForWaiting(START.plusSeconds(1), START.plusSeconds(2))).isZero();
        assertThat(postForWaiting(START, START.plusSeconds(1))).isEqualTo(1);
    }

    @Test
    void runsWhatItHasPostedForAsAnyOther() {
        store.accept(message(1, 1));
        postForWaiting(START.minusMillis(1), START);

        InboxEntry entry = claimOne();

        assertThat(entry.attempt()).isEqualTo(1);
        assertThat(entry.failedBefore()).isFalse();
        assertThat(store.inbox.complete(entry, "done", List.of(note(1, "end")))).isTrue();
    }

    @Test
    void countsWhatWaitsAndWhatWasGivenUp() {
        assertThat(store.inbox.backlog()).isEqualTo(new Backlog(0, Optional.empty(), 0));
        store.accept(message(1, 1));
        store.clock.advance(Duration.ofSeconds(1));
        store.accept(message(2, 1));
        store.accept(message(3, 2));
        assertThat(store.inbox.backlog()).isEqualTo(new Backlog(3, Optional.of(START), 0));

        store.inbox.complete(claimOne(), "done", List.of());
        store.inbox.bury(claimOne(), "hopeless", List.of());

        assertThat(store.inbox.backlog()).isEqualTo(new Backlog(1, Optional.of(START.plusSeconds(1)), 1));
    }

    private int postForWaiting(Instant after, Instant until) {
        return store.inbox.postForWaiting(
                after,
                until,
                10,
                waiting -> List.of(
                        note(waiting.message().conversation().value(), waiting.behind() ? "behind" : "no room")));
    }

    private InboxEntry claimOne() {
        List<InboxEntry> claimed = store.inbox.claim(1, LEASE);
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }
}
