package dev.countersteer.api;

import java.util.List;

/**
 * Turns what was typed for one argument into a value. Called by many threads at a time; no state, no I/O.
 *
 * @param <T> the type of the record component it fills
 */
@FunctionalInterface
public interface ArgumentParser<T> {
    /**
     * Reads the value.
     *
     * @param text what was typed, without its quotes and the space around it; never blank
     * @throws UserException the text is no such value: says what would be
     */
    T parse(String text);

    /** The values there are, for help and completion, in the order to show; empty when they cannot be listed. */
    default List<String> choices() {
        return List.of();
    }
}
