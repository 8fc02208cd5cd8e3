package dev.countersteer.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DriftBudgetTest {
    private static final DriftRequest GET = DriftRequest.to(Endpoint.CONTACT, 1);
    private static final DriftRequest POST = DriftRequest.to(Endpoint.POST_MESSAGE, 1);
    /** So many failures open the breaker. */
    private static final int MANY = 10;

    private Drift drift;

    @BeforeEach
    void start() throws IOException {
        drift = Drift.start();
    }

    @AfterEach
    void close() {
        drift.close();
    }

    @Test
    void leavesADriftAloneThatIsDown() {
        breakDown();

        DriftException failure = failureOf(POST);

        assertThat(drift.server.requests()).hasSize(MANY);
        assertThat(failure.wasHeldBack()).isTrue();
        assertThat(failure.mayBeDone()).isFalse();
        assertThat(failure.isTemporary()).isTrue();
        assertThat(failure.retryAfter())
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(seconds(3), seconds(6)));
        assertThat(failureOf(GET).wasHeldBack()).isTrue();
        assertThat(drift.budget.take(8)).isZero();
        assertThat(drift.budget.closedFor()).isPositive();
        assertThat(gauge("open")).isEqualTo(1);
    }

    @Test
    void aProbeClosesIt() {
        breakDown();
        drift.clock.advance(seconds(6));
        drift.server.answer(200, "{}").answer(200, "{}");

        assertThat(drift.budget.take(8)).as("one to try with").isEqualTo(1);
        drift.http.call(POST);

        assertThat(drift.budget.take(8)).isEqualTo(8);
        assertThat(gauge("closed")).isEqualTo(1);
        drift.http.call(GET);
    }

    @Test
    void aProbeThatFailsMakesItWaitLonger() {
        breakDown();
        Duration first = drift.budget.closedFor();
        drift.clock.advance(first);
        drift.server.answer(503, "");

        assertThatThrownBy(() -> drift.http.call(POST)).hasMessageContaining("503");

        assertThat(drift.budget.closedFor()).isGreaterThan(first);
        assertThat(failureOf(POST).wasHeldBack()).isTrue();
    }

    @Test
    void aRefusalShowsThatDriftIsUp() {
        breakDown();
        drift.clock.advance(seconds(6));
        drift.server.answer(404, "").answer(200, "{}");

        assertThat(failureOf(POST).status()).hasValue(404);

        drift.http.call(POST);
    }

    @Test
    void aFewFailuresAreNoOutage() {
        for (int i = 0; i < MANY * 3; i++) {
            drift.server.answer(i % 5 == 0 ? 200 : 500, "{}");
        }
        for (int i = 0; i < MANY * 3; i++) {
            if (i % 5 == 0) {
                drift.http.call(POST);
            } else {
                assertThat(failureOf(POST).status()).hasValue(500);
            }
        }
        assertThat(gauge("closed")).isEqualTo(1);
    }

    @Test
    void aClockThatIsPutBackKeepsItOpenNoLonger() {
        breakDown();
        drift.server.answer(200, "{}");

        drift.clock.advance(Duration.ofHours(-1));

        drift.http.call(POST);
    }

    @Test
    void pausesAllCallsWhenDriftSaysSo() {
        drift.server.answer(429, "", "Retry-After", "30").answer(200, "{}").answer(200, "{}");
        assertThat(failureOf(POST).status()).hasValue(429);

        assertThat(failureOf(POST).retryAfter()).contains(seconds(30));
        assertThat(failureOf(GET).retryAfter()).contains(seconds(30));
        assertThat(drift.budget.take(8)).isZero();
        assertThat(drift.budget.closedFor()).isEqualTo(seconds(30));
        assertThat(drift.meters.get("drift.pause").gauge().value()).isEqualTo(30);
        drift.clock.advance(seconds(30));

        drift.http.call(GET);
        assertThat(drift.turns).as("the first needs no turn").isEmpty();
        drift.http.call(GET);
        assertThat(drift.turns).singleElement().isEqualTo(seconds(1));
        assertThat(drift.meters.get("drift.pace").gauge().value()).isEqualTo(1);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private double gauge(String state) {
        return drift.meters.get("drift.breaker").tag("state", state).gauge().value();
    }

    private void breakDown() {
        for (int i = 0; i < MANY; i++) {
            drift.server.answer(500, "");
            assertThat(failureOf(POST).mayBeDone()).isTrue();
        }
    }

    private DriftException failureOf(DriftRequest request) {
        return catchThrowableOfType(DriftException.class, () -> drift.http.call(request));
    }
}
