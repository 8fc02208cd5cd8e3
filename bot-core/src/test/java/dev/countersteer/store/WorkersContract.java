package dev.countersteer.store;

import static dev.countersteer.store.TestStore.message;
import static dev.countersteer.store.TestStore.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import dev.countersteer.inbox.InboxEntry;
import dev.countersteer.outbox.OutboxEntry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database has to keep when workers race. */
abstract class WorkersContract {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int MESSAGES = 200;
    private static final int CONVERSATIONS = 7;

    private final Map<ConversationId, Long> running = new ConcurrentHashMap<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private final Map<Long, List<Long>> ran = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private TestStore store;

    abstract TestStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        workers.shutdownNow();
        store.close();
    }

    @Test
    void neverRunsAnEntryTwiceNorTwoOfAConversationAtOnce() throws Exception {
        IntStream.rangeClosed(1, MESSAGES).forEach(id -> store.accept(message(id, id % CONVERSATIONS)));

        race(this::drainInbox);

        assertThat(broken).isEmpty();
        assertRanAllInOrder();
        race(this::drainOutbox);
        assertThat(broken).isEmpty();
        assertRanAllInOrder();
    }

    private void assertRanAllInOrder() {
        assertThat(ran.values().stream().mapToInt(List::size).sum()).isEqualTo(MESSAGES);
        assertThat(ran.values()).allSatisfy(ids -> assertThat(ids).isSorted().doesNotHaveDuplicates());
        ran.clear();
    }

    private void race(Callable<Void> worker) throws Exception {
        List<Future<Void>> ends = workers.invokeAll(List.of(worker, worker, worker, worker));
        for (Future<Void> end : ends) {
            end.get();
        }
    }

    private Void drainInbox() {
        while (store.inbox.nextDue().isPresent()) {
            for (InboxEntry entry : store.inbox.claim(3, LEASE)) {
                ConversationId conversation = entry.incoming().conversation();
                begin(conversation, entry.incoming().id());
                Thread.yield();
                running.remove(conversation);
                if (!store.inbox.complete(entry, "done", List.of(note(conversation.value(), "answer")))) {
                    broken.add("lost " + entry);
                }
            }
        }
        return null;
    }

    private Void drainOutbox() {
        while (store.outbox.nextDue().isPresent()) {
            for (OutboxEntry entry : store.outbox.claim(3, LEASE)) {
                ConversationId conversation = entry.message().conversation();
                begin(conversation, entry.cause());
                Thread.yield();
                running.remove(conversation);
                if (!store.outbox.delivered(entry)) {
                    broken.add("lost " + entry);
                }
            }
        }
        return null;
    }

    private void begin(ConversationId conversation, long id) {
        Long other = running.putIfAbsent(conversation, id);
        if (other != null) {
            broken.add(id + " runs beside " + other);
        }
        ran.computeIfAbsent(conversation.value(), key -> new CopyOnWriteArrayList<>())
                .add(id);
    }
}
