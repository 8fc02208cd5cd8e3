package dev.countersteer.store;

import static dev.countersteer.store.TestStore.START;
import static dev.countersteer.store.TestStore.message;
import static dev.countersteer.store.TestStore.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Reply;
import dev.countersteer.outbox.Echo;
import dev.countersteer.outbox.Outbox.Trace;
import dev.countersteer.outbox.OutboxEntry;
import dev.countersteer.outbox.PostedBefore;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database has to keep of this: which messages may have been posted, and as which of Drift's. */
abstract class RecognitionContract {
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
    void aFirstTryHasNothingToLookFor() {
        post("a");

        assertThat(claim().tries().mayHavePosted()).isFalse();
    }

    @Test
    void aTryThatEndedWithACrashMayHavePosted() {
        post("a");
        claim();
        store.clock.advance(LEASE);

        assertThat(claim().tries().mayHavePosted()).isTrue();
    }

    @Test
    void aRefusalPostedNothingAndAnUnclearEndMayHave() {
        post("a");
        store.outbox.retry(claim(), Trace.NOTHING, START, "429");
        OutboxEntry refused = claim();
        store.outbox.retry(refused, Trace.PERHAPS_A_POST, START, "500");
        OutboxEntry unclear = claim();
        store.outbox.retry(unclear, Trace.NOTHING, START, "429");

        OutboxEntry refusedAgain = claim();

        assertThat(refused.tries().mayHavePosted()).isFalse();
        assertThat(unclear.tries().mayHavePosted()).isTrue();
        assertThat(refusedAgain.tries().mayHavePosted()).isTrue();
    }

    @Test
    void countsTheLooksSinceTheLastPost() {
        post("a");
        store.outbox.retry(claim(), Trace.PERHAPS_A_POST, START, "500");
        store.outbox.retry(claim(), Trace.A_FAILED_LOOK, START, "500");
        store.outbox.retry(claim(), Trace.A_FAILED_LOOK, START, "500");
        OutboxEntry lookedTwice = claim();
        store.outbox.retry(lookedTwice, Trace.PERHAPS_A_POST, START, "500");

        OutboxEntry postedAgain = claim();

        assertThat(lookedTwice.tries().looks()).isEqualTo(2);
        assertThat(lookedTwice.tries().mayHavePosted()).isTrue();
        assertThat(postedAgain.tries().looks()).isZero();
    }

    @Test
    void whatWasPostponedWasNotTried() {
        post("a");
        store.outbox.postpone(claim(), START.plusSeconds(40));
        assertThat(store.outbox.claim(1, LEASE)).isEmpty();
        store.clock.advance(Duration.ofSeconds(40));

        OutboxEntry entry = claim();

        assertThat(entry.attempt()).isEqualTo(1);
        assertThat(entry.tries().mayHavePosted()).isFalse();
    }

    @Test
    void whatAWorkerLeftBehindMayHaveBeenPostedAndWhatItNeverBeganWasNot() {
        post("a");
        store.outbox.release(claim());
        OutboxEntry never = claim();
        store.outbox.abandon(never);

        OutboxEntry leftBehind = claim();

        assertThat(never.tries().mayHavePosted()).isFalse();
        assertThat(leftBehind.tries().mayHavePosted()).isTrue();
        assertThat(leftBehind.tries().failedBefore()).isTrue();
    }

    @Test
    void keepsTheIdsOfWhatWasPosted() throws SQLException {
        post("a", "b");
        store.outbox.delivered(claim(), 900);
        store.outbox.delivered(claim());

        assertThat(store.read("SELECT drift_message_id FROM outbox ORDER BY id"))
                .containsExactly("900", null);
        assertThat(store.read("SELECT outcome FROM outbox")).containsOnly("delivered");
    }

    @Test
    void knowsThePostsThatThisOneMustNotBeTakenFor() {
        post("a", "<p>same</p>", "<div>same</div>", "<p>other</p>", "<p>same</p>");
        store.outbox.delivered(claim(), 900);
        store.outbox.delivered(claim());
        store.outbox.delivered(claim());
        store.outbox.delivered(claim());

        PostedBefore others = store.outbox.postedBefore(claim());

        assertThat(others.ids()).containsExactly(900L);
        assertThat(others.alike()).isEqualTo(2);
    }

    @Test
    void doesNotCountWhatWasPostedBeforeTheCauseCame() {
        post("same");
        store.outbox.delivered(claim());
        store.clock.advance(Duration.ofSeconds(1));
        store.accept(message(2, 1));
        store.inbox.complete(store.inbox.claim(1, LEASE).get(0), "done", List.of(note(1, "same")));

        assertThat(store.outbox.postedBefore(claim()).alike()).isZero();
    }

    @Test
    void anEchoNamesTheMessageThatIsBeingPosted() {
        post("<p>hello</p>");
        claim();

        assertThat(hears(900, "<div>hello</div>")).isTrue();

        store.clock.advance(LEASE);
        assertThat(claim().heard()).hasValue(900);
    }

    @Test
    void anEchoEndsTheWaitBeforeALook() {
        post("hello");
        store.outbox.retry(claim(), Trace.PERHAPS_A_POST, START.plusSeconds(5), "timeout");

        assertThat(hears(900, "hello")).isTrue();

        assertThat(claim().heard()).hasValue(900);
    }

    @Test
    void aDriftThatAnswersKnowsBetterThanAnEcho() throws SQLException {
        post("hello");
        OutboxEntry entry = claim();
        hears(900, "hello");

        store.outbox.delivered(entry, 901);

        assertThat(store.read("SELECT drift_message_id FROM outbox")).containsExactly("901");
    }

    @Test
    void anEchoIsKeptWhereDriftDoesNotSay() throws SQLException {
        post("hello");
        OutboxEntry entry = claim();
        hears(900, "hello");

        store.outbox.delivered(entry);

        assertThat(store.read("SELECT drift_message_id FROM outbox")).containsExactly("900");
    }

    @Test
    void echoesThatAreOfNothingChangeNothing() throws SQLException {
        post("hello", "hello");
        assertThat(hears(900, "hello")).as("nothing was posted yet").isFalse();
        OutboxEntry entry = claim();
        assertThat(hears(900, "good bye")).as("another text").isFalse();
        assertThat(hears(900, "")).as("no text").isFalse();
        assertThat(hears(echo(2, 900, Reply.Audience.AGENTS, "hello")))
                .as("elsewhere")
                .isFalse();
        assertThat(hears(echo(1, 900, Reply.Audience.VISITOR, "hello")))
                .as("to others")
                .isFalse();
        store.outbox.delivered(entry, 900);
        claim();

        assertThat(hears(900, "hello")).as("of the one before").isFalse();

        assertThat(store.read("SELECT drift_message_id FROM outbox ORDER BY id"))
                .containsExactly("900", null);
    }

    @Test
    void anEchoThatMayBeOfAnEarlierOneIsOfNone() {
        post("hello", "hello");
        store.outbox.delivered(claim());
        claim();

        assertThat(hears(900, "hello")).isFalse();
    }

    @Test
    void onlyTheFirstOfSeveralEchoesCounts() {
        post("hello");
        claim();

        assertThat(hears(900, "hello")).isTrue();
        assertThat(hears(901, "hello")).isFalse();
        assertThat(hears(900, "hello")).isFalse();
    }

    @Test
    void anEchoIsNoReasonNotToPostWhatWasRefused() {
        post("hello");
        OutboxEntry entry = claim();
        hears(900, "hello");

        store.outbox.retry(entry, Trace.NOTHING, START, "429");

        assertThat(claim().tries().mayHavePosted()).isFalse();
        assertThat(store.outbox.postedBefore(entry).ids()).isEqualTo(Set.of());
    }

    private void post(String... bodies) {
        store.accept(message(1, 1));
        store.inbox.complete(
                store.inbox.claim(1, LEASE).get(0),
                "done",
                Arrays.stream(bodies).map(body -> note(1, body)).toList());
    }

    private OutboxEntry claim() {
        List<OutboxEntry> claimed = store.outbox.claim(1, LEASE);
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    private boolean hears(long id, String html) {
        return hears(echo(1, id, Reply.Audience.AGENTS, html));
    }

    private boolean hears(Echo echo) {
        return store.outbox.heard(echo).toCompletableFuture().join();
    }

    private static Echo echo(long conversation, long id, Reply.Audience audience, String html) {
        return new Echo(new OrgId(7), new ConversationId(conversation), id, audience, html);
    }
}
