package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest calls of the REST face, oldest first. Safe for use by many threads. */
final class CallLog {
    private static final int LIMIT = 10_000;

    private final Deque<RecordedCall> calls = new ArrayDeque<>();
    private final Pulse pulse;

    CallLog(Pulse pulse) {
        this.pulse = requireNonNull(pulse, "pulse is null");
    }

    void add(RecordedCall call) {
        append(call);
        pulse.beat();
    }

    synchronized List<RecordedCall> calls() {
        return List.copyOf(calls);
    }

    private synchronized void append(RecordedCall call) {
        if (calls.size() == LIMIT) {
            calls.removeFirst();
        }
        calls.addLast(call);
    }
}
