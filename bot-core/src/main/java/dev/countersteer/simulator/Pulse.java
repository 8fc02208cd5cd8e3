package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells whoever watches that something has changed, not what. Safe for use by many threads. */
final class Pulse {
    private final Map<Object, Runnable> listeners = new ConcurrentHashMap<>();

    Watch watch(Runnable listener) {
        Object ticket = new Object();
        listeners.put(ticket, requireNonNull(listener, "listener is null"));
        return () -> listeners.remove(ticket);
    }

    void beat() {
        listeners.values().forEach(Runnable::run);
    }
}
