package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells whoever watches that something has changed, not what. Safe for use by many threads. */
final class Pulse {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    Watch watch(Runnable listener) {
        listeners.add(requireNonNull(listener, "listener is null"));
        return () -> listeners.remove(listener);
    }

    void beat() {
        listeners.forEach(Runnable::run);
    }
}
