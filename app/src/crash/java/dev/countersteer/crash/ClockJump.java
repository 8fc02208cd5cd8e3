package dev.countersteer.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * The wall clock of a bot jumps while it runs, and jumps back, each time while Drift fails, so that tries and pauses have
 * their times; then it is killed, and starts by a clock that is an hour behind the one before. Whatever goes by that clock
 * waits an hour, which is longer than a run has to drain.
 */
final class ClockJump {
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration FAILING = Duration.ofSeconds(3);

    private final Outside outside;
    private final Node node;

    ClockJump(Outside outside) {
        this.outside = outside;
        this.node = outside.nodes().get(0);
    }

    /** By this, which may be negative. */
    void run(Duration jump) {
        jumpWhileDriftFails(jump);
        jumpWhileDriftFails(Duration.ZERO);
        boolean forward = jump.compareTo(Duration.ZERO) > 0;
        start(forward ? jump : Duration.ZERO);
        pause(PAUSE);
        start(forward ? Duration.ZERO : jump);
    }

    private void jumpWhileDriftFails(Duration ahead) {
        letDriftFail();
        outside.clock().set(ahead);
        outside.drift().faults().clear();
        pause(PAUSE);
    }

    private void start(Duration ahead) {
        letDriftFail();
        node.kill();
        outside.clock().set(ahead);
        outside.drift().faults().clear();
        node.start();
        node.awaitReady();
    }

    private void letDriftFail() {
        outside.drift().faults().always().serverError(500);
        pause(FAILING);
    }

    private static void pause(Duration time) {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.between(Instant.now(), end).toNanos());
        }
    }
}
