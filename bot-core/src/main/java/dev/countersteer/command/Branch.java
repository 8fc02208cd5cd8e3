package dev.countersteer.command;

import static java.util.Objects.requireNonNull;

import dev.countersteer.command.definition.CommandDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A word of a command's name: the command that ends with it, if one does, and what may follow. */
final class Branch {
    private final Map<String, Branch> further = new HashMap<>();
    private @Nullable CommandDefinition command;

    /** The branch of a further word, which is made if there is none. Only before the registry is shared. */
    Branch grow(String word) {
        return further.computeIfAbsent(word, unused -> new Branch());
    }

    /** Ends a command here. Only before the registry is shared. */
    void end(CommandDefinition definition) {
        command = requireNonNull(definition, "definition is null");
    }

    @Nullable
    CommandDefinition command() {
        return command;
    }

    /** Whether any word may follow. */
    boolean goesOn() {
        return !further.isEmpty();
    }

    /** The branch of a further word, in any case. */
    @Nullable
    Branch further(String word) {
        Branch found = further.get(word);
        return found != null ? found : further.get(word.toLowerCase(Locale.ROOT));
    }

    /** All commands from here on. */
    List<CommandDefinition> commands() {
        List<CommandDefinition> all = new ArrayList<>();
        if (command != null) {
            all.add(command);
        }
        further.values().forEach(branch -> all.addAll(branch.commands()));
        return all;
    }
}
