package dev.countersteer.store;

import static dev.countersteer.store.TestStore.START;
import static dev.countersteer.store.TestStore.message;
import static dev.countersteer.store.TestStore.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersteer.inbox.InboxEntry;
import dev.countersteer.inbox.IncomingMessage;
import dev.countersteer.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class PostgresqlStoreTest {
    private static final Duration LEASE = Duration.ofSeconds(30);

    @Test
    void keepsEverythingWhenItIsClosedAndOpenedAgain() {
        String url = TestPostgresql.empty();
        try (TestStore store = TestStore.open(url)) {
            store.accept(message(1, 1));
            store.accept(message(2, 1));
            InboxEntry entry = store.inbox.claim(1, LEASE).get(0);
            store.inbox.complete(entry, "done", List.of(note(1, "answer")));
        }

        try (TestStore store = TestStore.open(url)) {
            assertThat(store.accept(message(1, 1))).isFalse();
            assertThat(store.inbox.claim(10, LEASE))
                    .extracting(entry -> entry.incoming().id())
                    .containsExactly(2L);
            assertThat(store.outbox.claim(10, LEASE))
                    .extracting(entry -> entry.message().html())
                    .containsExactly("answer");
        }
    }

    @Test
    void waitsForTheDiskWhateverTheServersDefault() {
        try (TestStore store = TestStore.open(TestPostgresql.migrated(getClass()))) {
            List<String> setting =
                    store.transactor.call(session -> session.query("SHOW synchronous_commit", row -> row.getString(1)));

            assertThat(setting).containsExactly("on");
        }
    }

    @Test
    void doesNotTellOfConnectionsThatWereLostWhileNobodyUsedThem() {
        String url = TestPostgresql.migrated(getClass());
        try (TestStore store = TestStore.open(url)) {
            for (int id = 1; id <= 16; id++) {
                store.accept(message(id, id));
            }

            TestPostgresql.execute(
                    url,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND application_name = 'countersteer'");

            for (int id = 17; id <= 32; id++) {
                assertThat(store.accept(message(id, id))).isTrue();
            }
            assertThat(store.inbox.claim(100, LEASE)).hasSize(32);
        }
    }

    @Test
    void runsAgainWhatLostAgainstAnother() {
        try (TestStore store = TestStore.open(TestPostgresql.migrated(getClass()))) {
            store.accept(message(1, 1));
            int[] runs = {0};

            String answer = store.transactor.call(session -> {
                runs[0]++;
                session.update("UPDATE inbox SET body = body || 'x'");
                if (runs[0] < 3) {
                    session.update("DO $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = '40P01'; END $$");
                }
                return "run " + runs[0];
            });

            assertThat(answer).isEqualTo("run 3");
            assertThat(body(store.inbox.claim(1, LEASE).get(0))).endsWith(">x");
        }
    }

    @Test
    void keepsNothingOfWhatFailsAndGoesOn() {
        try (TestStore store = TestStore.open(TestPostgresql.migrated(getClass()))) {
            store.accept(message(1, 1));
            CompletionException failure = catchThrowableOfType(
                    CompletionException.class,
                    () -> store.transactor
                            .submit(session -> {
                                session.update("UPDATE inbox SET body = 'half done'");
                                throw new IllegalStateException("a bug");
                            })
                            .toCompletableFuture()
                            .join());

            assertThat(failure).hasRootCauseMessage("a bug");
            assertThat(body(store.inbox.claim(1, LEASE).get(0))).doesNotContain("half done");
        }
    }

    @Test
    void takesItsTimeFromTheServer() {
        MutableClock slow = MutableClock.at(START);
        StoreClock clock = new StoreClock(slow);
        String url = TestPostgresql.migrated(getClass());
        PostgresqlServer server = PostgresqlServer.settingClock(config(url), clock);

        server.prepare();

        assertThat(clock.now()).isAfter(Instant.parse("2026-11-25T00:00:00Z"));
        assertThat(clock.toProcess(clock.now())).isBetween(START.minusSeconds(5), START.plusSeconds(5));
    }

    @Test
    void saysWhatIsInTheWay() {
        assertRefused("jdbc:postgresql://127.0.0.1:1/bot", "does PostgreSQL run there");
        assertRefused(TestPostgresql.empty().replace("?", "_of_nobody?"), "CREATE DATABASE", "store.url");
        assertRefused(
                TestPostgresql.empty().replace("user=postgres", "user=nobody&password=hush"), "STORE_USER", "nobody");
        String others = TestPostgresql.empty();
        TestPostgresql.execute(others, "CREATE TABLE inbox (id INTEGER)");
        assertRefused(others, "cannot be brought up to this version", "name another database");
        String later = TestPostgresql.empty();
        TestStore.open(later).close();
        TestPostgresql.execute(later, "UPDATE flyway_schema_history SET version = '999'");
        assertRefused(later, "999", "start the version that made this one");
    }

    @Test
    void saysSoWhenItsUserMayNotMakeTables() {
        String url = TestPostgresql.empty();
        TestPostgresql.execute(url, "CREATE ROLE guest LOGIN");

        assertRefused(url.replace("user=postgres", "user=guest"), "may not make tables", "GRANT CREATE");
    }

    @Test
    void isOutdatedWithoutTablesAndReadyWithThem() {
        String url = TestPostgresql.empty();

        assertThat(new TestStore(url).store.condition()).isEqualTo(StoreCondition.OUTDATED);
        TestStore.open(url).close();
        assertThat(new TestStore(url).store.condition()).isEqualTo(StoreCondition.READY);
    }

    private static void assertRefused(String url, String... parts) {
        try (TestStore store = new TestStore(url)) {
            StoreException refusal = catchThrowableOfType(StoreException.class, store.store::open);
            assertThat(refusal).hasMessageContainingAll(parts).message().doesNotContain("hush");
        }
    }

    private static String body(InboxEntry entry) {
        return ((IncomingMessage) entry.incoming()).body();
    }

    private static StoreConfig config(String url) {
        return StoreConfig.at(url);
    }
}
