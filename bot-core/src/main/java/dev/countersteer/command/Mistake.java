package dev.countersteer.command;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something wrong with what was typed.
 *
 * @param from where it begins in the text of the line; the end of the text for what is missing
 * @param to where it ends
 * @param about the parameter, as a message names it, {@code plan} or {@code --seats}; may be empty
 * @param expected what would be right, as a phrase or sentence; may be empty
 * @param near names that may have been meant, nearest first
 */
public record Mistake(Kind kind, int from, int to, String about, String expected, List<String> near) {
    /** How many of a line's mistakes a note tells of. */
    public static final int MOST_SHOWN = 8;

    /** How many are noted at all: a text with so many is none that anybody typed, and its values are not read further. */
    public static final int MOST_NOTED = 100;

    public Mistake {
        requireNonNull(kind, "kind is null");
        requireNonNull(about, "about is null");
        requireNonNull(expected, "expected is null");
        near = List.copyOf(near);
    }

    /** What can be wrong. */
    public enum Kind {
        /** A quote opens and never closes. */
        UNCLOSED_QUOTE,
        /** No option has this name. */
        UNKNOWN_OPTION,
        /** An option stands without its value; the place is what was found instead, or empty. */
        NO_VALUE,
        /** A space stands beside the {@code =} of an option; expected is how to type it. */
        SPACE_AT_EQUALS,
        /** An argument stands behind its name, as an option would; expected is how to type it. */
        NAMED_ARGUMENT,
        /** An option that is no list is there again. */
        GIVEN_TWICE,
        /** A flag has a value that is neither yes nor no. */
        NOT_A_FLAG_VALUE,
        /** A value has nothing in it. */
        EMPTY,
        /** A value is not of its type, or not within its bounds. */
        WRONG_VALUE,
        /** A word is more than the command takes. */
        TOO_MUCH,
        /** An argument is missing. */
        MISSING,
        /** A value was not typed, and the contact has none. */
        NOT_KNOWN,
        /** What the contact has instead of a typed value is none. */
        WRONG_IN_CONTACT,
        /** The values do not go together: the command's record says why. */
        REFUSED
    }
}
