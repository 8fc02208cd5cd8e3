package dev.countersteer.store;

import static dev.countersteer.store.TestStore.START;
import static dev.countersteer.store.TestStore.message;
import static dev.countersteer.store.TestStore.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.inbox.InboxEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bot finds in a SQLite file that another left; that the other was killed is shown by a lock that nobody holds. */
class SqliteRestartTest {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path directory;

    @Test
    void runsAtOnceWhatDiedWithItsProcess() {
        leave(store -> {
            store.accept(message(1, 1));
            store.inbox.claim(1, LEASE);
        });

        try (TestStore next = open(Duration.ZERO)) {
            assertThat(next.inbox.claim(10, LEASE)).singleElement().satisfies(entry -> {
                assertThat(entry.incoming().id()).isEqualTo(1);
                assertThat(entry.attempt()).isEqualTo(2);
            });
        }
    }

    @Test
    void waitsForTheLeaseOfWhatDiedWithItsProcessBefore() {
        leave(store -> {
            store.accept(message(1, 1));
            store.inbox.claim(1, LEASE);
        });
        leave(store -> store.inbox.claim(1, LEASE));

        try (TestStore next = open(Duration.ZERO)) {
            assertThat(next.inbox.claim(10, LEASE)).isEmpty();
            next.clock.advance(LEASE);
            assertThat(next.inbox.claim(10, LEASE)).hasSize(1);
        }
    }

    @Test
    void waitsForTheLeaseOfAPostThatDriftMayStillBeAt() {
        leave(store -> {
            reply(store);
            store.outbox.claim(1, LEASE);
        });

        try (TestStore next = open(Duration.ZERO)) {
            assertThat(next.outbox.claim(10, LEASE)).isEmpty();
            next.clock.advance(LEASE);
            assertThat(next.outbox.claim(10, LEASE)).hasSize(1);
        }
    }

    @Test
    void leavesAloneWhatAnotherBotRuns() {
        try (TestStore other = open(Duration.ZERO)) {
            other.accept(message(1, 1));
            InboxEntry entry = other.inbox.claim(1, LEASE).get(0);

            try (TestStore next = open(Duration.ZERO)) {
                assertThat(next.inbox.claim(10, LEASE)).isEmpty();
            }
            assertThat(other.inbox.complete(entry, "done", List.of())).isTrue();
        }
    }

    @Test
    void letsNothingWaitForAClockThatWasAhead() {
        leave(HOUR, store -> {
            reply(store);
            store.outbox.claim(1, LEASE);
            store.accept(message(2, 2));
            InboxEntry failed = store.inbox.claim(1, LEASE).get(0);
            store.inbox.retry(failed, store.clock.instant().plusSeconds(20), "down", List.of());
            store.accept(message(3, 3));
            store.inbox.claim(1, LEASE);
            store.accept(message(4, 4));
            store.uptime.note();
        });

        try (TestStore next = open(Duration.ZERO)) {
            assertThat(next.inbox.claim(10, LEASE))
                    .extracting(entry -> entry.incoming().id())
                    .containsExactly(3L, 4L);
            next.clock.advance(LEASE);
            assertThat(next.outbox.claim(10, LEASE)).hasSize(1);
            assertThat(next.inbox.claim(10, LEASE))
                    .extracting(entry -> entry.incoming().id())
                    .contains(2L);
        }
    }

    @Test
    void leavesDueTimesAloneWhileTheClockGoesOn() {
        leave(store -> {
            store.accept(message(1, 1));
            InboxEntry failed = store.inbox.claim(1, LEASE).get(0);
            store.inbox.retry(failed, START.plus(HOUR), "asked for an hour", List.of());
            store.uptime.note();
        });

        try (TestStore next = open(Duration.ofMinutes(1))) {
            assertThat(next.inbox.claim(10, LEASE)).isEmpty();
            assertThat(next.inbox.nextDue()).contains(START.plus(HOUR));
        }
    }

    @Test
    void startsWhereNoLockIsToBeHad() throws Exception {
        Files.createDirectory(directory.resolve("bot.db-lock"));

        try (TestStore store = open(Duration.ZERO)) {
            assertThat(store.accept(message(1, 1))).isTrue();
        }
    }

    private void leave(Consumer<TestStore> work) {
        leave(Duration.ZERO, work);
    }

    private void leave(Duration ahead, Consumer<TestStore> work) {
        try (TestStore store = open(ahead)) {
            work.accept(store);
        }
    }

    private TestStore open(Duration ahead) {
        TestStore store = new TestStore(TestStore.url(directory.resolve("bot.db")));
        store.clock.advance(ahead);
        store.store.open();
        return store;
    }

    private static void reply(TestStore store) {
        store.accept(message(1, 1));
        InboxEntry entry = store.inbox.claim(1, LEASE).get(0);
        assertThat(store.inbox.complete(entry, "done", List.of(note(1, "a")))).isTrue();
    }
}
