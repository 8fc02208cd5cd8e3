package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** The newest calls of the REST face, oldest first; the very newest with their bodies. Safe for use by many threads. */
final class CallLog {
    private static final int LIMIT = 10_000;
    private static final int WITH_BODIES = 500;

    private final Deque<RecordedCall> older = new ArrayDeque<>();
    private final Deque<RecordedCall> newest = new ArrayDeque<>();
    private final Pulse pulse;

    CallLog(Pulse pulse) {
        this.pulse = requireNonNull(pulse, "pulse is null");
    }

    void add(RecordedCall call) {
        append(call);
        pulse.beat();
    }

    synchronized List<RecordedCall> calls() {
        return Stream.concat(older.stream(), newest.stream()).toList();
    }

    private synchronized void append(RecordedCall call) {
        newest.addLast(call);
        if (newest.size() > WITH_BODIES) {
            older.addLast(newest.removeFirst().withoutBodies());
        }
        if (older.size() + WITH_BODIES > LIMIT) {
            older.removeFirst();
        }
    }
}
