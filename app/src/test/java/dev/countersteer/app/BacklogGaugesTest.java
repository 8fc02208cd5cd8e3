package dev.countersteer.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ServiceException;
import dev.countersteer.inbox.Backlog;
import dev.countersteer.testing.MutableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class BacklogGaugesTest {
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    private final MutableClock clock = MutableClock.at(START);
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<Backlog> answers = new ArrayList<>();
    private int asked;

    @Test
    void showWhatTheStoreSays() {
        show(Runnable::run);
        answers.add(new Backlog(3, Optional.of(START.minusSeconds(90)), 2));

        assertThat(gauge("commands.unfinished")).isEqualTo(3);
        assertThat(gauge("commands.oldest")).isEqualTo(90);
        assertThat(gauge("commands.buried")).isEqualTo(2);
    }

    @Test
    void askTheStoreOnceInAWhile() {
        show(Runnable::run);
        answers.add(new Backlog(3, Optional.of(START), 0));
        answers.add(new Backlog(0, Optional.empty(), 0));

        assertThat(gauge("commands.unfinished")).isEqualTo(3);
        clock.advance(Duration.ofSeconds(4));
        assertThat(gauge("commands.unfinished")).isEqualTo(3);
        assertThat(gauge("commands.oldest")).isEqualTo(4);
        assertThat(asked).isEqualTo(1);

        clock.advance(Duration.ofSeconds(1));
        assertThat(gauge("commands.unfinished")).isZero();
        assertThat(gauge("commands.oldest")).isZero();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void areUnknownWhileTheStoreIsDownOrSilent() {
        List<Runnable> never = new ArrayList<>();
        show(never::add);

        assertThat(gauge("commands.unfinished")).isNaN();
        clock.advance(Duration.ofMinutes(1));
        assertThat(gauge("commands.unfinished")).isNaN();
        assertThat(never).hasSize(1);

        never.get(0).run();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void areUnknownWhereTheStoreFails() {
        show(Runnable::run);

        assertThat(gauge("commands.buried")).isNaN();
    }

    private void show(Executor threads) {
        new BacklogGauges(this::backlog, threads, clock, meters);
    }

    private Backlog backlog() {
        asked++;
        if (answers.isEmpty()) {
            throw ServiceException.temporary("The bot's store", "down");
        }
        return answers.remove(0);
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }
}
