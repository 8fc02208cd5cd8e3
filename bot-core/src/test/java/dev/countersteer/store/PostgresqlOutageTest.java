package dev.countersteer.store;

import static dev.countersteer.store.TestStore.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.countersteer.inbox.InboxEntry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that stops while a store is in use, and comes back. */
class PostgresqlOutageTest {
    private static final Duration LEASE = Duration.ofSeconds(30);

    @TempDir
    private Path data;

    @BeforeEach
    void skipWhereNoServerRuns() {
        TestPostgresql.migrated(getClass());
    }

    @Test
    void failsMeanwhileAndLosesNothingThatWasAccepted() throws Exception {
        EmbeddedPostgres server = start(0);
        int port = server.getPort();
        List<Long> accepted = new ArrayList<>();
        try (TestStore store = TestStore.open(server.getJdbcUrl("postgres", "postgres"))) {
            List<CompletableFuture<Boolean>> answers = new ArrayList<>();
            for (long id = 1; id <= 300; id++) {
                answers.add(store.inbox.accept(message(id, id)).toCompletableFuture());
            }
            answers.get(100).join();
            server.close();
            for (long id = 1; id <= 300; id++) {
                accepted.addAll(acceptedOf(answers.get((int) id - 1), id));
            }

            assertThatThrownBy(() -> store.accept(message(1_000, 1))).hasCauseInstanceOf(StoreException.class);
            assertThatThrownBy(() -> store.inbox.claim(1, LEASE)).isInstanceOf(StoreException.class);
            assertThat(store.store.isUp()).isFalse();

            try (EmbeddedPostgres again = start(port)) {
                await().until(store.store::isUp);
                assertThat(again.getPort()).isEqualTo(port);
                assertThat(store.accept(message(1_001, 2_000))).isTrue();
                assertThat(store.inbox.claim(1_000, LEASE))
                        .extracting(InboxEntry::message)
                        .extracting(message -> message.id())
                        .containsAll(accepted)
                        .contains(1_001L)
                        .doesNotContain(1_000L);
            }
        }
        assertThat(accepted).hasSizeGreaterThanOrEqualTo(1);
    }

    private static List<Long> acceptedOf(CompletableFuture<Boolean> answer, long id) {
        try {
            return answer.join() ? List.of(id) : List.of();
        } catch (RuntimeException e) {
            assertThat(e).hasCauseInstanceOf(StoreException.class);
            return List.of();
        }
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
    }
}
