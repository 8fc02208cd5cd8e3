package dev.countersteer.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.Reply;
import dev.countersteer.dispatch.Outcome;
import dev.countersteer.work.Threads;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
    private static final Outcome DONE = new Outcome.Done("/work", Reply.none());
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final AtomicInteger slow = new AtomicInteger();
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void returnsTheOutcome() {
        Outcome outcome = limit(LONG, LONG).run("/work", () -> DONE, slow::incrementAndGet);

        assertThat(outcome).isSameAs(DONE);
        assertThat(slow).hasValue(0);
    }

    @Test
    void saysOnceThatItTakesLong() {
        Outcome outcome = limit(SHORT, LONG)
                .run(
                        "/work",
                        () -> {
                            gate.await();
                            return DONE;
                        },
                        () -> {
                            slow.incrementAndGet();
                            gate.countDown();
                        });

        assertThat(outcome).isSameAs(DONE);
        assertThat(slow).hasValue(1);
    }

    @Test
    void interruptsWhatRunsTooLong() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);

        Outcome outcome = limit(SHORT, SHORT)
                .run(
                        "/work",
                        () -> {
                            try {
                                gate.await();
                            } catch (InterruptedException e) {
                                interrupted.countDown();
                            }
                            return DONE;
                        },
                        slow::incrementAndGet);

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
                        () -> {
                            throw new StackOverflowError();
                        },
                        slow::incrementAndGet);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.cause()).hasCauseInstanceOf(StackOverflowError.class));
    }

    private static TimeLimit limit(Duration slowAfter, Duration limit) {
        InboxConfig config = new InboxConfig(Set.of(IncomingMessage.Type.values()), limit, slowAfter, 1, 1);
        return new TimeLimit(config, Threads.forTasks("test"));
    }
}
