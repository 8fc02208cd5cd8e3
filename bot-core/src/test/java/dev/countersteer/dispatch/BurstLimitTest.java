package dev.countersteer.dispatch;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.api.UserId;
import dev.countersteer.command.CommandModule;
import dev.countersteer.command.CommandRegistry;
import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BurstLimitTest {
    private static final UserId SAM = new UserId(7);

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-23T09:00:00Z"));
    private final CommandDefinition ring = Guice.createInjector(
                    new CommandModule(), binder -> commandBinder(binder).bind(Ring.class))
            .getInstance(CommandRegistry.class)
            .commands(any -> true)
            .get(0);

    @ParameterizedTest
    @CsvSource({"20, 20 s", "60, a minute", "90, 90 s", "120, 2 minutes"})
    void saysHowLongToWait(int seconds, String shown) {
        BurstLimit limit = limit(1, Duration.ofSeconds(seconds));
        limit.count(SAM, ring);

        assertThat(limit.count(SAM, ring).orElseThrow().toString())
                .contains("1 time within " + shown + ",", "again in " + shown + ".");
    }

    @Test
    void remembersNobodyForLongerThanItMatters() {
        BurstLimit limit = limit(2, Duration.ofMinutes(1));
        IntStream.range(0, 100).forEach(agent -> limit.count(new UserId(agent), ring));
        clock.advance(Duration.ofSeconds(59));
        limit.count(SAM, ring);
        assertThat(limit.size()).isEqualTo(100);

        clock.advance(Duration.ofSeconds(1));
        limit.count(SAM, ring);

        assertThat(limit.size()).isEqualTo(1);
    }

    @Test
    void remembersNoMoreThanItMust() {
        BurstLimit limit = limit(2, Duration.ofMinutes(1));

        IntStream.range(0, 30_000).forEach(agent -> limit.count(new UserId(agent), ring));

        assertThat(limit.size()).isEqualTo(10_000);
    }

    @Test
    void knowsNoLimitOfZero() {
        BurstLimit limit = limit(0, Duration.ofMinutes(1));

        assertThat(IntStream.range(0, 100)).allMatch(i -> limit.count(SAM, ring).isEmpty());
        assertThat(limit.size()).isZero();
    }

    @Test
    void countsRightForManyThreads() {
        BurstLimit limit = limit(50, Duration.ofMinutes(1));
        AtomicInteger ran = new AtomicInteger();

        IntStream.range(0, 1000).parallel().forEach(i -> {
            if (limit.count(SAM, ring).isEmpty()) {
                ran.incrementAndGet();
            }
        });

        assertThat(ran).hasValue(50);
    }

    private BurstLimit limit(int runs, Duration within) {
        return new BurstLimit(new BurstConfig(runs, within), clock);
    }

    @SlashCommand(name = "ring", summary = "Rings")
    static final class Ring implements CommandHandler<Ring.Arguments> {
        record Arguments() {}

        @Override
        public Reply handle(Call call, Arguments arguments) {
            return Reply.none();
        }
    }
}
