package dev.countersteer.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.countersteer.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final MutableClock clock = MutableClock.at(Drift.NOW);
    private final Pace pace = new Pace(clock, () -> 0);

    @Test
    void hasNoLimitAtFirst() {
        assertThat(pace.takeNow(1000)).isEqualTo(1000);
        assertThat(pace.take(Duration.ZERO)).contains(Duration.ZERO);
        assertThat(pace.perSecond()).isInfinite();
    }

    @Test
    void pausesForAsLongAsDriftAsks() {
        refuse(Duration.ofSeconds(30));

        assertThat(pace.takeNow(10)).isZero();
        assertThat(pace.take(Duration.ofSeconds(29))).isEmpty();
        assertThat(pace.waitForOne()).isEqualTo(Duration.ofSeconds(30));
        clock.advance(Duration.ofSeconds(30));
        assertThat(pace.takeNow(10)).isEqualTo(1);
        assertThat(pace.takeNow(10)).isZero();
    }

    @Test
    void pausesLongerEachTimeWhenDriftDoesNotSay() {
        refuse(Duration.ZERO);
        Duration first = pace.pause();
        clock.advance(first);
        refuse(Duration.ZERO);
        Duration second = pace.pause();
        clock.advance(second.plusMillis(1));
        pace.passed(clock.instant());
        refuse(Duration.ZERO);

        assertThat(first).isEqualTo(SECOND);
        assertThat(second).isEqualTo(SECOND.multipliedBy(2));
        assertThat(pace.pause()).as("after one that passed").isEqualTo(SECOND);
    }

    @Test
    void isBackWithinHalfAMinuteOfTheLast429HoweverManyThereWere() {
        IntStream.range(0, 20).forEach(call -> pace.take(Duration.ZERO));
        IntStream.range(0, 20).forEach(time -> {
            refuse(Duration.ZERO);
            clock.advance(pace.pause());
        });

        refuse(Duration.ZERO);
        clock.advance(Duration.ofSeconds(30));

        assertThat(pace.perSecond()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void asksAFewTimesAMinuteOnlyWhileItIsRefused() {
        int asked = 0;
        Instant end = clock.instant().plus(Duration.ofMinutes(10));
        while (clock.instant().isBefore(end)) {
            asked++;
            refuse(Duration.ZERO);
            clock.advance(pace.waitForOne());
        }

        assertThat(asked).isLessThan(70);
    }

    @Test
    void takesHalfOfThePaceThatThereWas() {
        IntStream.range(0, 40).forEach(call -> pace.take(Duration.ZERO));

        refuse(SECOND);

        assertThat(pace.perSecond()).isEqualTo(10);
        clock.advance(SECOND);
        refuse(SECOND);
        assertThat(pace.perSecond()).isEqualTo(5);
    }

    @Test
    void slowsDownOnceForThoseThatWereUnderWayTogether() {
        IntStream.range(0, 40).forEach(call -> pace.take(Duration.ZERO));
        Instant began = clock.instant();
        clock.advance(Duration.ofMillis(100));

        IntStream.range(0, 8).forEach(call -> pace.refused(began, SECOND));
        clock.advance(SECOND);
        pace.refused(began, SECOND);

        assertThat(pace.perSecond()).isEqualTo(10);
        assertThat(pace.pause()).isZero();
    }

    @Test
    void neverGetsSlowerThanOneASecond() {
        IntStream.range(0, 10).forEach(time -> {
            refuse(SECOND);
            clock.advance(pace.pause());
        });

        assertThat(pace.perSecond()).isEqualTo(1);
        assertThat(pace.takeNow(5)).isEqualTo(1);
        clock.advance(SECOND);
        assertThat(pace.takeNow(5)).isEqualTo(1);
    }

    @Test
    void soonComesNearThePaceThatWasRefused() {
        IntStream.range(0, 40).forEach(call -> pace.take(Duration.ZERO));
        refuse(SECOND);
        clock.advance(SECOND);

        assertThat(pace.perSecond()).isCloseTo(10, within(0.01));
        clock.advance(Duration.ofSeconds(10));
        assertThat(pace.perSecond()).isBetween(18.0, 20.0);
    }

    @Test
    void triesMoreThanWasRefusedWithCareOnly() {
        IntStream.range(0, 40).forEach(call -> pace.take(Duration.ZERO));
        refuse(SECOND);
        clock.advance(SECOND);

        clock.advance(Duration.ofSeconds(22));

        assertThat(pace.perSecond()).isBetween(20.0, 20.1);
    }

    @Test
    void isNoLimitAnyMoreWithinAMinuteOfItsSlowest() {
        IntStream.range(0, 10).forEach(time -> {
            refuse(SECOND);
            clock.advance(pace.pause());
        });

        clock.advance(Duration.ofSeconds(15));
        assertThat(pace.perSecond()).isBetween(5.0, 10.0);
        assertThat(pace.takeNow(100)).as("a second's worth").isBetween(5, 10);
        clock.advance(Duration.ofSeconds(20));

        assertThat(pace.perSecond()).isInfinite();
    }

    @Test
    void lendsATokenThatIsToComeSoon() {
        refuse(SECOND);
        clock.advance(SECOND);
        pace.takeNow(1);

        assertThat(pace.take(Duration.ofSeconds(2)).orElseThrow()).isCloseTo(SECOND, Duration.ofMillis(100));
        assertThat(pace.take(Duration.ofSeconds(2)).orElseThrow())
                .isCloseTo(SECOND.multipliedBy(2), Duration.ofMillis(200));
        assertThat(pace.take(Duration.ofSeconds(2))).isEmpty();
    }

    @Test
    void givesBackNoMoreThanItKeeps() {
        refuse(SECOND);
        clock.advance(SECOND);

        pace.giveBack(100);

        assertThat(pace.takeNow(100)).isEqualTo(1);
    }

    @Test
    void aClockThatIsPutBackMakesNoPauseLonger() {
        refuse(Duration.ofSeconds(30));

        clock.advance(Duration.ofHours(-1));

        assertThat(pace.waitForOne()).isLessThanOrEqualTo(SECOND);
    }

    @Test
    void keepsASecondsWorthHoweverLongNobodyAsks() {
        refuse(SECOND);

        clock.advance(Duration.ofSeconds(20));

        assertThat(pace.takeNow(1000)).isLessThan(12);
    }

    private void refuse(Duration asked) {
        pace.refused(clock.instant(), asked);
    }
}
