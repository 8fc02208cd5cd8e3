package dev.countersteer.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/** The first PostgreSQL server dies, and after a while the one that follows it is promoted; its bots run through. */
final class Failover {
    /** What watches over servers takes some seconds to be sure. */
    private static final Duration UNTIL_IT_IS_NOTICED = Duration.ofSeconds(10);

    private static final Duration RECOVERS_WITHIN = Duration.ofSeconds(60);
    private static final Duration NAP = Duration.ofMillis(20);

    private final Outside outside;
    private final Verdict verdict;

    Failover(Outside outside, Verdict verdict) {
        this.outside = outside;
        this.verdict = verdict;
    }

    /** Returns when all bots are ready again. */
    void run() {
        outside.database().killServer();
        pause(UNTIL_IT_IS_NOTICED);
        Instant asked = Instant.now();
        outside.database().promoteStandby();
        Instant promoted = Instant.now();
        verdict.figure("promotion, ms", Duration.between(asked, promoted).toMillis());
        while (!areReady() || firstTaken(promoted).isEmpty()) {
            if (Instant.now().isAfter(promoted.plus(RECOVERS_WITHIN))) {
                throw new IllegalStateException("the bots do not come back");
            }
            pause(NAP);
        }
        verdict.figure("promoted to all bots ready, ms", Duration.between(promoted, Instant.now()).toMillis());
        verdict.figure(
                "promoted to first webhook taken, ms",
                firstTaken(promoted).orElseThrow() - promoted.toEpochMilli());
    }

    private boolean areReady() {
        return outside.nodes().stream().allMatch(Node::isReady);
    }

    private OptionalLong firstTaken(Instant promoted) {
        return outside.webhooks().acknowledged().values().stream()
                .mapToLong(Long::longValue)
                .filter(at -> at >= promoted.toEpochMilli())
                .min();
    }

    private static void pause(Duration time) {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.between(Instant.now(), end).toNanos());
        }
    }
}
