package dev.countersteer.app.config;

import java.util.Set;

/**
 * The names of the commands there are, in lower case.
 *
 * @param complete false when a plugin did not load, which might have had more
 */
public record CommandNames(Set<String> names, boolean complete) {
    public CommandNames {
        names = Set.copyOf(names);
    }
}
