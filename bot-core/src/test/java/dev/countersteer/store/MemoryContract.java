package dev.countersteer.store;

import static dev.countersteer.store.TestStore.START;
import static dev.countersteer.store.TestStore.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersteer.dispatch.ClaimLostException;
import dev.countersteer.dispatch.Run;
import dev.countersteer.inbox.InboxEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database has to keep of what handlers remember. */
abstract class MemoryContract {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final String HOSTILE = "'; DROP TABLE memory; --\n\uD83D\uDE00";

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
    void givesLaterTasksOfTheConversationWhatWasRemembered() {
        InboxEntry first = claim(1, 7);
        store.memories.remember(run(first), "translate.on", String.class, "fr");
        store.memories.remember(run(first), "translate.on", String.class, HOSTILE);
        store.inbox.complete(first, "done", List.of());

        Run second = run(claim(2, 7));

        assertThat(recall(second, "translate.on")).contains(HOSTILE);
        assertThat(recall(second, "translate.off")).isEmpty();
    }

    @Test
    void keepsConversationsApart() {
        store.memories.remember(run(claim(1, 7)), "translate.on", String.class, "fr");

        assertThat(recall(run(claim(2, 8)), "translate.on")).isEmpty();
    }

    @Test
    void forgetsWhatItIsTold() {
        Run run = run(claim(1, 7));
        store.memories.remember(run, "translate.on", String.class, "fr");
        store.memories.remember(run, "verify.code", String.class, "hash");

        store.memories.forget(run, "translate.on");
        store.memories.forget(run, "never.there");

        assertThat(recall(run, "translate.on")).isEmpty();
        assertThat(recall(run, "verify.code")).contains("hash");
    }

    @Test
    void takesNothingFromARunThatLostItsClaim() {
        Run lost = run(claim(1, 7));
        store.clock.advance(LEASE);
        Run current = run(store.inbox.claim(1, LEASE).get(0));
        store.memories.remember(current, "translate.on", String.class, "fr");

        assertThatThrownBy(() -> store.memories.remember(lost, "translate.on", String.class, "de"))
                .isInstanceOf(ClaimLostException.class);
        assertThatThrownBy(() -> store.memories.forget(lost, "translate.on")).isInstanceOf(ClaimLostException.class);

        assertThat(recall(current, "translate.on")).contains("fr");
    }

    @Test
    void refusesWhatIsOfAnotherType() {
        Run run = run(claim(1, 7));
        store.memories.remember(run, "translate.on", String.class, "fr");

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        store.memories.recall(run, "translate.on").orElseThrow().as(Integer.class))
                .withMessageContaining("translate.on");
    }

    @Test
    void goesWhenNobodyHasChangedItForLong() {
        Run run = run(claim(1, 7));
        store.memories.remember(run, "translate.on", String.class, "fr");
        store.clock.advance(Duration.ofSeconds(10));
        store.memories.remember(run, "verify.code", String.class, "hash");

        store.history.prune(START.plusSeconds(5));

        assertThat(recall(run, "translate.on")).isEmpty();
        assertThat(recall(run, "verify.code")).contains("hash");
    }

    private Optional<String> recall(Run run, String name) {
        return store.memories.recall(run, name).map(stored -> stored.as(String.class));
    }

    private InboxEntry claim(long id, long conversation) {
        store.accept(message(id, conversation));
        return store.inbox.claim(1, LEASE).get(0);
    }

    private static Run run(InboxEntry entry) {
        return new Run(entry.id(), entry.lease().token(), entry.attempt());
    }
}
