package dev.countersteer.inbox;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What runs on this node, to be reached while it does. Safe for use by many threads. */
final class RunningEntries {
    private final Map<Long, RunningEntry> running = new ConcurrentHashMap<>();

    @Inject
    RunningEntries() {}

    void add(RunningEntry entry) {
        running.put(entry.id(), entry);
    }

    void remove(RunningEntry entry) {
        running.remove(entry.id(), entry);
    }

    /** Interrupts an entry, if it runs here. */
    void stop(long id) {
        Optional.ofNullable(running.get(id)).ifPresent(RunningEntry::stop);
    }

    /** Posts the progress that was held back until now. */
    void tellProgress() {
        running.values().forEach(RunningEntry::tellProgress);
    }
}
