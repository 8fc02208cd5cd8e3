package dev.countersteer.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.Reply;
import dev.countersteer.dispatch.Outcome;
import dev.countersteer.work.Threads;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
    private static final Outcome DONE = new Outcome.Done("/work", Reply.none());
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final AtomicInteger slow = new AtomicInteger();
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void returnsTheOutcome() {
        Outcome outcome = limit(LONG, LONG).run("/work", watched(() -> DONE, slow::incrementAndGet));

        assertThat(outcome).isSameAs(DONE);
        assertThat(slow).hasValue(0);
    }

    @Test
    void saysOnceThatItTakesLong() {
        Outcome outcome = limit(SHORT, LONG)
                .run(
                        "/work",
                        watched(
                                () -> {
                                    gate.await();
                                    return DONE;
                                },
                                () -> {
                                    slow.incrementAndGet();
                                    gate.countDown();
                                }));

        assertThat(outcome).isSameAs(DONE);
        assertThat(slow).hasValue(1);
    }

    @Test
    void interruptsWhatRunsTooLong() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);

        Outcome outcome = limit(SHORT, SHORT)
                .run(
                        "/work",
                        watched(
                                () -> {
                                    try {
                                        gate.await();
                                    } catch (InterruptedException e) {
                                        interrupted.countDown();
                                    }
                                    return DONE;
                                },
                                slow::incrementAndGet));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.cause())
                                .isInstanceOf(TimeLimitException.class)
                                .hasMessageContaining("/work ran longer than commands.time-limit"));
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void turnsAnErrorIntoAFailure() {
        Outcome outcome = limit(LONG, LONG)
                .run(
                        "/work",
                        watched(
                                () -> {
                                    throw new StackOverflowError();
                                },
                                slow::incrementAndGet));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.cause()).hasCauseInstanceOf(StackOverflowError.class));
    }

    @Test
    void endsWhatIsStoppedWhetherItHeedsTheInterruptOrNot() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        CompletableFuture<Runnable> stop = new CompletableFuture<>();
        Thread stopping = new Thread(() -> {
            await(begun);
            stop.join().run();
        });
        stopping.start();

        Outcome outcome = limit(LONG, LONG)
                .run(
                        "/work",
                        watched(
                                () -> {
                                    begun.countDown();
                                    ignoreInterrupts(gate, interrupted);
                                    return DONE;
                                },
                                slow::incrementAndGet,
                                stop::complete));

        assertThat(outcome).isEqualTo(new Outcome.Cancelled("/work"));
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        gate.countDown();
    }

    @Test
    void leavesWhatHasEndedAsItIs() {
        AtomicReference<Runnable> stop = new AtomicReference<>();
        Watch.Watched watched = watched(() -> DONE, slow::incrementAndGet, stop::set);

        Outcome outcome = limit(LONG, LONG).run("/work", watched);
        stop.get().run();

        assertThat(outcome).isSameAs(DONE);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ignoreInterrupts(CountDownLatch gate, CountDownLatch interrupted) {
        while (gate.getCount() > 0) {
            try {
                gate.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        }
    }

    private static Watch.Watched watched(Callable<Outcome> call, Runnable whenSlow) {
        return watched(call, whenSlow, interrupt -> {});
    }

    private static Watch.Watched watched(Callable<Outcome> call, Runnable whenSlow, Consumer<Runnable> stop) {
        return new Watch.Watched() {
            @Override
            public Outcome run() throws Exception {
                return call.call();
            }

            @Override
            public void takesLong() {
                whenSlow.run();
            }

            @Override
            public void stopWith(Runnable interrupt) {
                stop.accept(interrupt);
            }
        };
    }

    private static TimeLimit limit(Duration slowAfter, Duration limit) {
        InboxConfig config = new InboxConfig(Set.of(IncomingMessage.Type.values()), limit, slowAfter, 1, 1);
        return new TimeLimit(config, Threads.forTasks("test"));
    }
}
