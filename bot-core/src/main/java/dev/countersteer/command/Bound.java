package dev.countersteer.command;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What became of a command's arguments. */
public sealed interface Bound {
    /** They fit: the record that the handler takes. */
    record Arguments(Record value) implements Bound {
        public Arguments {
            requireNonNull(value, "value is null");
        }
    }

    /** They do not fit; there is at least one mistake. */
    record Mistakes(List<Mistake> mistakes) implements Bound {
        public Mistakes {
            mistakes = List.copyOf(mistakes);
        }
    }
}
