package dev.countersteer.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest attempts to deliver webhooks, oldest first. Safe for use by many threads. */
final class DeliveryLog {
    private static final int LIMIT = 10_000;

    private final Deque<DeliveryAttempt> attempts = new ArrayDeque<>();

    synchronized void add(DeliveryAttempt attempt) {
        if (attempts.size() == LIMIT) {
            attempts.removeFirst();
        }
        attempts.addLast(attempt);
    }

    synchronized List<DeliveryAttempt> attempts() {
        return List.copyOf(attempts);
    }
}
