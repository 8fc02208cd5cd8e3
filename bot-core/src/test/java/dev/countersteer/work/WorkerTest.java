package dev.countersteer.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerTest {
    private final Queue queue = new Queue();
    private final Worker<String> worker =
            new Worker<>("test", queue, queue::run, 2, Threads.forTasks("test"), Clock.systemUTC()) {};

    @AfterEach
    void stop() {
        queue.gate.countDown();
        worker.drain(Duration.ofSeconds(5));
    }

    @Test
    void runsWhatIsDueOnceItIsWoken() {
        queue.gate.countDown();
        worker.start();

        queue.waiting.add("a");
        queue.waiting.add("b");
        worker.wake();

        await().until(() -> queue.done.containsAll(List.of("a", "b")));
    }

    @Test
    void runsNoMoreAtOnceThanItMay() {
        queue.waiting.addAll(List.of("a", "b", "c", "d"));
        worker.start();

        await().until(() -> worker.running() == 2);
        assertThat(queue.waiting).hasSize(2);
        queue.gate.countDown();

        await().until(() -> queue.done.size() == 4);
        assertThat(queue.mostAtOnce.get()).isEqualTo(2);
    }

    @Test
    void goesOnWhenAnEntryCannotBeSettled() {
        queue.gate.countDown();
        queue.waiting.addAll(List.of("broken", "b"));
        worker.start();

        await().until(() -> queue.done.contains("b"));
        assertThat(worker.isHealthy()).isTrue();
    }

    @Test
    void isUnhealthyWhileItsStoreFailsAndGoesOnAfterwards() {
        queue.gate.countDown();
        queue.fails = true;
        worker.start();
        await().until(() -> !worker.isHealthy());

        queue.fails = false;
        queue.waiting.add("a");

        await().until(() -> queue.done.contains("a"));
        await().until(worker::isHealthy);
    }

    @Test
    void givesBackWhatDoesNotFinishInTime() {
        queue.waiting.add("slow");
        worker.start();
        await().until(() -> worker.running() == 1);

        worker.drain(Duration.ZERO);

        assertThat(queue.released).containsExactly("slow");
        assertThat(worker.isHealthy()).isFalse();
    }

    @Test
    void letsWhatRunsFinishBeforeItStops() {
        queue.gate.countDown();
        queue.waiting.add("a");
        worker.start();
        await().until(() -> queue.started.contains("a"));

        worker.drain(Duration.ofSeconds(5));

        assertThat(queue.done).containsExactly("a");
        assertThat(queue.released).isEmpty();
    }

    @Test
    void finishesWhatIsDueAndWhatThatMakesDueBeforeItStops() {
        queue.waiting.add("a");
        queue.following.add("b");
        worker.start();
        await().until(() -> worker.running() == 1);

        CompletableFuture<Void> finished = CompletableFuture.runAsync(() -> worker.finish(Duration.ofSeconds(30)));
        await().until(() -> !worker.isHealthy());
        queue.gate.countDown();

        assertThat(finished).succeedsWithin(Duration.ofSeconds(30));
        assertThat(queue.done).containsExactly("a", "b");
        assertThat(queue.released).isEmpty();
    }

    @Test
    void givesBackWhatItDoesNotFinishInTime() {
        queue.waiting.add("slow");
        worker.start();
        await().until(() -> worker.running() == 1);

        worker.finish(Duration.ZERO);

        assertThat(queue.released).containsExactly("slow");
    }

    @Test
    void runsWhatAClaimBringsThatIsUnderWayWhenItStops() {
        queue.gate.countDown();
        queue.claims = new CountDownLatch(1);
        queue.waiting.add("a");
        worker.start();
        await().until(() -> queue.claiming);

        CompletableFuture<Void> drained = CompletableFuture.runAsync(() -> worker.drain(Duration.ofSeconds(30)));
        await().until(() -> !worker.isHealthy());
        queue.claims.countDown();

        assertThat(drained).succeedsWithin(Duration.ofSeconds(30));
        assertThat(queue.done).containsExactly("a");
    }

    @Test
    void runsByHandUntilNothingIsDue() {
        queue.gate.countDown();
        queue.waiting.addAll(List.of("a", "b", "c"));

        worker.runDue();

        assertThat(queue.done).containsExactly("a", "b", "c");
    }

    /** Entries wait, start, and pass the gate when it opens; each that is done makes one due that follows. */
    private static final class Queue implements WorkQueue<String> {
        final ConcurrentLinkedQueue<String> waiting = new ConcurrentLinkedQueue<>();
        final ConcurrentLinkedQueue<String> following = new ConcurrentLinkedQueue<>();
        final ConcurrentLinkedQueue<String> started = new ConcurrentLinkedQueue<>();
        final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();
        final ConcurrentLinkedQueue<String> released = new ConcurrentLinkedQueue<>();
        final CountDownLatch gate = new CountDownLatch(1);
        final AtomicInteger atOnce = new AtomicInteger();
        final AtomicInteger mostAtOnce = new AtomicInteger();
        volatile boolean fails;
        volatile boolean claiming;
        volatile CountDownLatch claims = new CountDownLatch(0);

        @Override
        public List<String> claim(int limit, Duration lease) {
            if (fails) {
                throw new IllegalStateException("the store is gone");
            }
            claiming = true;
            pass(claims);
            List<String> claimed = new ArrayList<>();
            while (claimed.size() < limit && !waiting.isEmpty()) {
                claimed.add(waiting.remove());
            }
            return claimed;
        }

        @Override
        public Optional<Instant> nextDue() {
            return Optional.empty();
        }

        @Override
        public boolean renew(String entry, Duration lease) {
            return true;
        }

        @Override
        public boolean release(String entry) {
            return released.add(entry);
        }

        void run(String entry) {
            started.add(entry);
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            pass(gate);
            atOnce.decrementAndGet();
            if (entry.equals("broken")) {
                throw new IllegalStateException("cannot be settled");
            }
            done.add(entry);
            Optional.ofNullable(following.poll()).ifPresent(waiting::add);
        }

        private static void pass(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
