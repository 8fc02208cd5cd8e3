package dev.countersteer.app.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong with the configuration, so that one report can say all of it. For use by one thread. */
final class ConfigProblems {
    private final Set<String> problems = new LinkedHashSet<>();

    void add(String problem) {
        problems.add(problem);
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidConfigException(List.copyOf(problems));
        }
    }
}
