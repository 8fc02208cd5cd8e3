package dev.countersteer.command.definition;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Person;
import dev.countersteer.command.value.ValueParser;
import java.util.List;
import java.util.function.Supplier;

/**
 * One component of a command's arguments record, as it is typed. Immutable.
 *
 * @param index its place in the record, from 0
 * @param name as typed and shown: {@code seatCount} is {@code seat-count}
 * @param description what it is or does; may be empty
 * @param letter the short name of an option; a blank for none
 * @param contactAttribute where the value comes from when it is not typed; empty for nowhere
 * @param parser reads one value; of a list, each
 */
public record Parameter(
        int index,
        String name,
        Kind kind,
        Presence presence,
        String description,
        char letter,
        String contactAttribute,
        ValueParser parser) {
    public Parameter {
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(presence, "presence is null");
        requireNonNull(description, "description is null");
        requireNonNull(contactAttribute, "contactAttribute is null");
        requireNonNull(parser, "parser is null");
    }

    /** Whether it is filled by its place. */
    public boolean isPositional() {
        return kind == Kind.ARGUMENT || kind == Kind.REST;
    }

    /** Whether a call without it, typed or of the contact, is a mistake. */
    public boolean isRequired() {
        return presence == Presence.ONE && kind != Kind.FLAG;
    }

    /** Whether it has to be typed. */
    public boolean mustBeTyped() {
        return isRequired() && contactAttribute.isEmpty();
    }

    /** The values there are; empty when they cannot be listed. */
    public List<String> choices() {
        return parser.choices();
    }

    /**
     * What somebody who types may go on with.
     *
     * @param typed of the value, so far
     * @param people of the org; may throw a {@link dev.countersteer.api.ServiceException}
     */
    public List<String> suggestions(String typed, Supplier<List<Person>> people) {
        return parser.suggestions(typed, people);
    }

    /** How a message names it: {@code plan}, {@code --email}. */
    public String shown() {
        return isPositional() ? name : "--" + name;
    }

    /** How a usage line shows it: {@code <plan>}, {@code [--email <email>]}. */
    public String usage() {
        String more = kind == Kind.REST || presence == Presence.LIST ? " …" : "";
        return switch (kind) {
            case ARGUMENT, REST -> mustBeTyped() ? "<" + name + more + ">" : "[" + name + more + "]";
            case OPTION -> "[--" + name + " <" + name + more + ">]";
            case FLAG -> "[--" + name + "]";
        };
    }

    /** How a parameter is typed. */
    public enum Kind {
        /** By position, one word. */
        ARGUMENT,
        /** By position, all the text that is left. */
        REST,
        /** By name, with a value. */
        OPTION,
        /** By name alone. */
        FLAG
    }

    /** How many values the component holds. */
    public enum Presence {
        /** One. */
        ONE,
        /** One or none: an {@code Optional}. */
        OPTIONAL,
        /** Any number: a {@code List}. */
        LIST
    }
}
