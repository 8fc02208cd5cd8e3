package dev.countersteer.command;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ArgumentParser;
import java.util.List;

/**
 * One component of a command's arguments record, as it is typed.
 *
 * @param name as typed and shown: {@code seatCount} is {@code seat-count}
 * @param optional whether the component is an {@code Optional} and may be missing
 * @param description what an option does; empty for arguments
 */
record Parameter(String name, Kind kind, boolean optional, String description, ArgumentParser<?> parser) {
    Parameter {
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(description, "description is null");
        requireNonNull(parser, "parser is null");
    }

    boolean isPositional() {
        return kind == Kind.ARGUMENT || kind == Kind.REST;
    }

    boolean isRequired() {
        return isPositional() && !optional;
    }

    List<String> choices() {
        return parser.choices();
    }

    /** How a usage line shows it: {@code <plan>}, {@code [--email <email>]}. */
    String usage() {
        return switch (kind) {
            case ARGUMENT -> optional ? "[" + name + "]" : "<" + name + ">";
            case REST -> optional ? "[" + name + " …]" : "<" + name + " …>";
            case OPTION -> "[--" + name + " <" + name + ">]";
            case FLAG -> "[--" + name + "]";
        };
    }

    /** How a parameter is typed. */
    enum Kind {
        /** By position, one word. */
        ARGUMENT,
        /** By position, all the text that is left. */
        REST,
        /** By name, with a value. */
        OPTION,
        /** By name alone. */
        FLAG
    }
}
