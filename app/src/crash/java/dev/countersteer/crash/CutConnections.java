package dev.countersteer.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * For some time a part of all HTTP connections is cut, those of the bots to Drift and to the accounts service and those of
 * Drift to the bots, and each second all that the bots have to PostgreSQL.
 */
final class CutConnections {
    private static final int TIMES = 20;
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Outside outside;
    private final Verdict verdict;

    CutConnections(Outside outside, Verdict verdict) {
        this.outside = outside;
        this.verdict = verdict;
    }

    /** Returns when no more are cut. */
    void run() {
        int sessions = 0;
        outside.cuts().turn(true);
        for (int i = 0; i < TIMES; i++) {
            pause(BETWEEN);
            sessions += outside.database().endSessions();
        }
        outside.cuts().turn(false);
        outside.cuts().made().forEach((place, count) -> verdict.figure("cut " + place.text(), count));
        verdict.figure("sessions ended by PostgreSQL", sessions);
    }

    private static void pause(Duration time) {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.between(Instant.now(), end).toNanos());
        }
    }
}
