package dev.countersteer.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest calls of the REST face, oldest first. Safe for use by many threads. */
final class CallLog {
    private static final int LIMIT = 10_000;

    private final Deque<RecordedCall> calls = new ArrayDeque<>();

    synchronized void add(RecordedCall call) {
        if (calls.size() == LIMIT) {
            calls.removeFirst();
        }
        calls.addLast(call);
    }

    synchronized List<RecordedCall> calls() {
        return List.copyOf(calls);
    }
}
