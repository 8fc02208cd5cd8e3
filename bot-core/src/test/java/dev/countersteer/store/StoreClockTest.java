package dev.countersteer.store;

import static dev.countersteer.store.TestStore.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.testing.MutableClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StoreClockTest {
    private final MutableClock process = MutableClock.at(START);
    private final AtomicLong nanos = new AtomicLong(-5);
    private final StoreClock clock = new StoreClock(process, nanos::get);

    @Test
    void isTheProcessesTimeUntilItIsSet() {
        process.advance(Duration.ofHours(1));

        assertThat(clock.now()).isEqualTo(START.plusSeconds(3600));
        assertThat(clock.toStore(START)).isEqualTo(START);
        assertThat(clock.toProcess(START)).isEqualTo(START);
    }

    @Test
    void isTheDatabasesTimeFromThenOnWhateverTheProcessTakesItToBe() {
        clock.set(START.plusSeconds(60), nanos.get());
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        process.advance(Duration.ofHours(-1));

        assertThat(clock.now()).isEqualTo(START.plusSeconds(62));
    }

    @Test
    void putsTimesOfTheOneIntoTimesOfTheOther() {
        clock.set(START.plusSeconds(60), nanos.get());

        assertThat(clock.toStore(START.plusSeconds(5))).isEqualTo(START.plusSeconds(65));
        assertThat(clock.toProcess(START.plusSeconds(65))).isEqualTo(START.plusSeconds(5));
    }

    @Test
    void countsFromTheMomentAtWhichItWasRead() {
        long read = nanos.get();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        clock.set(START, read);

        assertThat(clock.now()).isEqualTo(START.plusSeconds(1));
    }
}
