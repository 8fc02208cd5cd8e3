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

/** A server that stops while a store is in use, and comes back; and one that another takes the place of. */
class PostgresqlOutageTest {
    private static final Duration LEASE = Duration.ofSeconds(30);

    @TempDir
    private Path data;

    @TempDir
    private Path otherData;

    @BeforeEach
    void skipWhereNoServerRuns() {
        TestPostgresql.migrated(getClass());
    }

    @Test
    void failsMeanwhileAndLosesNothingThatWasAccepted() throws Exception {
        EmbeddedPostgres server = start(data, 0);
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

            try (EmbeddedPostgres again = start(data, port)) {
                await().until(store.store::isUp);
                assertThat(again.getPort()).isEqualTo(port);
                assertThat(store.accept(message(1_001, 2_000))).isTrue();
                assertThat(store.inbox.claim(1_000, LEASE))
                        .extracting(InboxEntry::incoming)
                        .extracting(message -> message.id())
                        .containsAll(accepted)
                        .contains(1_001L)
                        .doesNotContain(1_000L);
            }
        }
        assertThat(accepted).hasSizeGreaterThanOrEqualTo(1);
    }

    @Test
    void goesToTheServerThatTakesWritesWhenTheOneItUsedDoesNotAnyMore() throws Exception {
        try (EmbeddedPostgres first = start(data, 0);
                EmbeddedPostgres second = start(otherData, 0)) {
            String other = second.getJdbcUrl("postgres", "postgres");
            TestStore.open(other).close();
            String both = "jdbc:postgresql://localhost:%d,localhost:%d/postgres?user=postgres"
                    .formatted(first.getPort(), second.getPort());
            try (TestStore store = TestStore.open(both)) {
                store.accept(message(1, 1));

                // As a primary is that has become a standby; the data does not follow here.
                String demoted = first.getJdbcUrl("postgres", "postgres");
                TestPostgresql.execute(demoted, "ALTER SYSTEM SET default_transaction_read_only = on");
                TestPostgresql.execute(demoted, "SELECT pg_reload_conf()");
                await().until(() -> TestPostgresql.refusesWrites(demoted));

                assertThat(store.accept(message(2, 2))).isTrue();
                assertThat(store.inbox.claim(10, LEASE))
                        .extracting(entry -> entry.incoming().id())
                        .containsExactly(2L);
            }
        }
    }

    private static List<Long> acceptedOf(CompletableFuture<Boolean> answer, long id) {
        try {
            return answer.join() ? List.of(id) : List.of();
        } catch (RuntimeException e) {
            assertThat(e).hasCauseInstanceOf(StoreException.class);
            return List.of();
        }
    }

    private static EmbeddedPostgres start(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
    }
}
