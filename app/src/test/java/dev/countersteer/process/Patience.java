package dev.countersteer.process;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/** How long tests wait for what must happen; far longer than it takes, as a lease of a killed process has to run out. */
final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(80);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Patience() {}

    static void eventually(ThrowingRunnable assertion) {
        await().atMost(LONGEST).pollInterval(BETWEEN_LOOKS).untilAsserted(assertion);
    }
}
