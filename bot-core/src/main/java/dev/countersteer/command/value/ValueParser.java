package dev.countersteer.command.value;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ArgumentParser;
import dev.countersteer.api.Person;
import java.util.List;
import java.util.function.Supplier;

/** Reads one value, with what the call knows beyond its text. Called by many threads at a time; keeps no state. */
@FunctionalInterface
public interface ValueParser {
    /**
     * Reads the value.
     *
     * @param text what was typed, without its quotes; never blank
     * @throws dev.countersteer.api.UserException the text is no such value: says what would be
     * @throws dev.countersteer.api.ServiceException what it has to be looked up in cannot be reached
     */
    Object parse(String text, Lookups lookups);

    /** The values there are, in the order to show; empty when they cannot be listed. */
    default List<String> choices() {
        return List.of();
    }

    /**
     * What somebody who types may go on with: the values there are, or people where it takes one.
     *
     * @param typed of the value, so far
     * @param people of the org; may throw a {@link dev.countersteer.api.ServiceException}
     */
    default List<String> suggestions(String typed, Supplier<List<Person>> people) {
        return choices();
    }

    /** The parser of a plugin's own type, which needs the text only. */
    static ValueParser of(ArgumentParser<?> parser) {
        requireNonNull(parser, "parser is null");
        return new ValueParser() {
            @Override
            public Object parse(String text, Lookups lookups) {
                return parser.parse(text.strip());
            }

            @Override
            public List<String> choices() {
                return parser.choices();
            }
        };
    }
}
