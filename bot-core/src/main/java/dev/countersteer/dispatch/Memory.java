package dev.countersteer.dispatch;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/** What one run remembers and recalls. For one thread. */
final class Memory {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{0,39}");

    private final MemoryLog log;
    private final Run run;
    private final String handler;

    /**
     * @param handler what runs, as defects name it
     */
    Memory(MemoryLog log, Run run, String handler) {
        this.log = requireNonNull(log, "log is null");
        this.run = requireNonNull(run, "run is null");
        this.handler = requireNonNull(handler, "handler is null");
    }

    <T> Optional<T> recall(String name, Class<T> type) {
        requireNonNull(type, "type is null");
        return log.recall(run, checked(name)).map(stored -> stored.as(type));
    }

    <T> void remember(String name, Class<T> type, T value) {
        requireNonNull(type, "type is null");
        log.remember(run, checked(name), type, requireNonNull(value, "value is null"));
    }

    void forget(String name) {
        log.forget(run, checked(name));
    }

    private String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalStateException(handler + " remembers \"" + name
                    + "\", which cannot be a name; use at most 40 lower-case letters, digits, dots and dashes, and the name"
                    + " of the command or handler first");
        }
        return name;
    }
}
