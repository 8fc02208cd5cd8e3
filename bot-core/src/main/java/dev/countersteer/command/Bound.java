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

    /** They do not fit. Each mistake is a sentence for the agent; there is at least one. */
    record Mistakes(List<String> sentences) implements Bound {
        public Mistakes {
            sentences = List.copyOf(sentences);
        }
    }
}
