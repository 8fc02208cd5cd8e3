package dev.countersteer.command;

import static java.util.Objects.requireNonNull;

import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.command.text.Word;
import java.util.List;

/** What the name in a command line leads to. */
public sealed interface Found {
    /**
     * A command.
     *
     * @param arguments the words behind its name
     */
    record Command(CommandDefinition definition, List<Word> arguments) implements Found {
        public Command {
            requireNonNull(definition, "definition is null");
            requireNonNull(arguments, "arguments is null");
        }
    }

    /**
     * No command itself, but the beginning of some.
     *
     * @param name what they have in common
     * @param commands those that may be used; at least one
     * @param arguments the words behind the name
     */
    record Group(String name, List<CommandDefinition> commands, List<Word> arguments) implements Found {
        public Group {
            requireNonNull(name, "name is null");
            commands = List.copyOf(commands);
            requireNonNull(arguments, "arguments is null");
        }
    }

    /**
     * Nothing that may be used.
     *
     * @param near the names that may have been meant, nearest first, at most three; of commands that may be used
     */
    record Nothing(List<String> near) implements Found {
        public Nothing {
            near = List.copyOf(near);
        }
    }
}
