package dev.countersteer.command;

import dev.countersteer.api.CommandBinding;
import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.command.definition.DeclarationException;
import dev.countersteer.command.definition.DefinitionReader;
import dev.countersteer.command.text.CommandLine;
import dev.countersteer.command.text.NearNames;
import dev.countersteer.command.text.Word;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which commands there are. Immutable; shared by all threads. */
@Singleton
public final class CommandRegistry {
    private final Map<String, Branch> branches = new HashMap<>();
    private final List<CommandDefinition> definitions;

    /**
     * Reads all bindings.
     *
     * @throws DeclarationException with every problem of every binding
     */
    @Inject
    CommandRegistry(Set<CommandBinding> bindings) {
        List<String> problems = new ArrayList<>();
        List<CommandDefinition> all = new ArrayList<>();
        Spellings spellings = new Spellings(bindings);
        for (CommandBinding binding : bindings) {
            List<String> names = spellings.of(binding);
            List<String> aliases = names.subList(Math.min(1, names.size()), names.size());
            DefinitionReader.read(binding, aliases, problems::add).ifPresent(all::add);
        }
        problems.addAll(spellings.clashes());
        report(problems);
        all.forEach(this::add);
        all.sort(Comparator.comparing(CommandDefinition::name));
        definitions = List.copyOf(all);
        Examples examples = new Examples(this);
        all.forEach(definition -> examples.check(definition, problems::add));
        report(problems);
    }

    private static void report(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new DeclarationException(problems);
        }
    }

    /**
     * The command that a line names: the longest name that fits, of those that are allowed. What is not allowed is as if
     * it were not there.
     *
     * @param allowed asked only of commands that may be meant
     */
    public Found find(CommandLine line, Predicate<CommandDefinition> allowed) {
        List<Word> words = line.words();
        @Nullable Branch branch = branches.get(line.name());
        @Nullable CommandDefinition longest = null;
        Branch last = branch;
        int length = 0;
        int read = 0;
        while (branch != null) {
            CommandDefinition here = branch.command();
            if (here != null && allowed.test(here)) {
                longest = here;
                length = read;
            }
            last = branch;
            boolean more =
                    branch.goesOn() && read < words.size() && words.get(read).form() == Word.Form.PLAIN;
            branch = more ? branch.further(words.get(read++).text()) : null;
        }
        if (longest != null) {
            return new Found.Command(longest, length == 0 ? words : words.subList(length, words.size()));
        }
        return last == null ? new Found.Nothing(near(line.name(), allowed)) : group(line, words, allowed);
    }

    /** Whether any command's name begins with this word. */
    public boolean knows(String name) {
        return branches.containsKey(name);
    }

    /** The commands that are allowed, by name. */
    public List<CommandDefinition> commands(Predicate<CommandDefinition> allowed) {
        return definitions.stream().filter(allowed).toList();
    }

    /** First words of names near one that is none, of commands that are allowed; nearest first, at most three. */
    public List<String> near(String name, Predicate<CommandDefinition> allowed) {
        return NearNames.of(
                name, branches.keySet(), found -> !usable(found, allowed).isEmpty());
    }

    private Found group(CommandLine line, List<Word> words, Predicate<CommandDefinition> allowed) {
        List<CommandDefinition> commands = usable(line.name(), allowed);
        return commands.isEmpty()
                ? new Found.Nothing(near(line.name(), allowed))
                : new Found.Group(line.name(), commands, words);
    }

    private List<CommandDefinition> usable(String firstWord, Predicate<CommandDefinition> allowed) {
        @Nullable Branch branch = branches.get(firstWord);
        return branch == null
                ? List.of()
                : branch.commands().stream()
                        .filter(allowed)
                        .sorted(Comparator.comparing(CommandDefinition::name))
                        .toList();
    }

    private void add(CommandDefinition definition) {
        add(definition.name(), definition);
        definition.aliases().forEach(alias -> add(alias, definition));
    }

    private void add(String name, CommandDefinition definition) {
        String[] words = name.split(" ", -1);
        Branch branch = branches.computeIfAbsent(words[0], unused -> new Branch());
        for (int i = 1; i < words.length; i++) {
            branch = branch.grow(words[i]);
        }
        branch.end(definition);
    }
}
