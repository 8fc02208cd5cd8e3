package dev.countersteer.store;

import static dev.countersteer.store.TestStore.START;
import static dev.countersteer.store.TestStore.message;
import static dev.countersteer.store.TestStore.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.inbox.InboxEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Three nodes accept, claim, stall until the lease has run out, give back, fail and complete at once. Who runs what is
 * written down beside the store: nothing of a conversation runs beside another, but what has lost its lease.
 */
class PostgresqlRaceTest {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration RUN_OUT = Duration.ofMillis(-1);
    private static final int MESSAGES = 400;
    private static final int CONVERSATIONS = 9;
    private static final int WORKERS_OF_A_NODE = 3;

    private final Random random = new Random(20261126);
    private final List<TestStore> nodes = new ArrayList<>();
    private final Map<Long, Long> running = new ConcurrentHashMap<>();
    private final Set<Long> accepted = ConcurrentHashMap.newKeySet();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger left = new AtomicInteger(MESSAGES);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeEach
    void openStores() {
        String url = TestPostgresql.migrated(getClass());
        IntStream.range(0, 3).forEach(i -> nodes.add(TestStore.open(url)));
    }

    @AfterEach
    void closeStores() {
        threads.shutdownNow();
        nodes.forEach(TestStore::close);
    }

    @Test
    void neverRunTwoOfAConversationNorOneTwiceAndLoseNothing() throws Exception {
        List<Future<?>> ends = new ArrayList<>(acceptAll());
        ends.addAll(workAll());
        join(ends);

        assertEachIsDoneOnce();
    }

    @Test
    void keepTheOrderOfAConversationWhateverTheOrderInWhichItsMessagesCame() throws Exception {
        join(acceptAll());
        join(workAll());

        assertEachIsDoneOnce();
        for (int conversation = 0; conversation < CONVERSATIONS; conversation++) {
            assertThat(answered("AND conversation = " + conversation)).isSorted();
        }
    }

    private List<Future<?>> acceptAll() {
        List<Long> ids =
                new ArrayList<>(LongStream.rangeClosed(1, MESSAGES).boxed().toList());
        Collections.shuffle(ids, random);
        List<Future<?>> ends = new ArrayList<>();
        for (int node = 0; node < nodes.size(); node++) {
            TestStore store = nodes.get(node);
            List<Long> share = every(ids, node);
            ends.add(threads.submit(() -> share.forEach(id -> accept(store, id))));
        }
        return ends;
    }

    private List<Future<?>> workAll() {
        List<Future<?>> ends = new ArrayList<>();
        for (TestStore store : nodes) {
            for (int worker = 0; worker < WORKERS_OF_A_NODE; worker++) {
                Random chance = new Random(random.nextLong());
                ends.add(threads.submit(() -> work(store, chance)));
            }
        }
        return ends;
    }

    private static void join(List<Future<?>> ends) throws Exception {
        for (Future<?> end : ends) {
            end.get();
        }
    }

    private void assertEachIsDoneOnce() throws Exception {
        assertThat(broken).isEmpty();
        assertThat(accepted).hasSize(MESSAGES);
        assertThat(answered("")).hasSize(MESSAGES).doesNotHaveDuplicates();
        assertThat(nodes.get(0).read("SELECT count(*) FROM inbox WHERE state = 'done' AND head = 0 AND attempt >= 1"))
                .containsExactly(String.valueOf(MESSAGES));
    }

    /** Which messages were answered, in the order in which that was committed. */
    private List<Long> answered(String where) throws Exception {
        String sql = "SELECT cause FROM outbox WHERE body = 'answer' " + where + " ORDER BY id";
        return nodes.get(0).read(sql).stream().map(Long::valueOf).toList();
    }

    private void accept(TestStore store, long id) {
        if (!store.accept(message(id, id % CONVERSATIONS))) {
            broken.add("not new: " + id);
        }
        accepted.add(id);
    }

    private void work(TestStore store, Random chance) {
        while (left.get() > 0) {
            boolean stalls = chance.nextInt(6) == 0;
            for (InboxEntry entry : store.inbox.claim(1 + chance.nextInt(4), stalls ? RUN_OUT : LEASE)) {
                if (stalls) {
                    Thread.yield();
                    complete(store, entry);
                } else {
                    run(store, entry, chance);
                }
            }
        }
    }

    private void run(TestStore store, InboxEntry entry, Random chance) {
        long conversation = entry.incoming().conversation().value();
        long id = entry.incoming().id();
        Long other = running.putIfAbsent(conversation, id);
        if (other != null) {
            broken.add(id + " runs beside " + other);
        }
        Thread.yield();
        running.remove(conversation);
        boolean held = switch (chance.nextInt(8)) {
            case 0 -> store.inbox.release(entry);
            case 1 -> store.inbox.retry(entry, START, "why", List.of());
            case 2 ->
                store.inbox.post(entry, List.of(note(conversation, "still")))
                        && store.inbox.renew(entry, LEASE)
                        && complete(store, entry);
            default -> complete(store, entry);
        };
        if (!held) {
            broken.add("lost " + entry);
        }
    }

    private boolean complete(TestStore store, InboxEntry entry) {
        long conversation = entry.incoming().conversation().value();
        boolean held = store.inbox.complete(entry, "done", List.of(note(conversation, "answer")));
        if (held) {
            left.decrementAndGet();
        }
        return held;
    }

    private List<Long> every(List<Long> ids, int node) {
        return IntStream.range(0, ids.size())
                .filter(i -> i % nodes.size() == node)
                .mapToObj(ids::get)
                .toList();
    }
}
