package dev.countersteer.command;

import dev.countersteer.api.CommandBinding;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Role;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Which commands there are. Immutable; shared by all threads. */
@Singleton
public final class CommandRegistry {
    private final Map<String, CommandDefinition> definitions;

    /**
     * Reads all bindings.
     *
     * @throws DeclarationException with every problem of every binding
     */
    @Inject
    CommandRegistry(Set<CommandBinding> bindings) {
        List<String> problems = new ArrayList<>();
        Map<String, CommandDefinition> byName = new TreeMap<>();
        Map<String, Class<? extends CommandHandler<?>>> owners = new TreeMap<>();
        for (CommandBinding binding : bindings) {
            DefinitionReader.read(binding, problems::add).ifPresent(definition -> {
                var other = owners.put(definition.name(), binding.handler());
                if (other != null) {
                    problems.add(definition + " is both " + other.getName() + " and "
                            + binding.handler().getName() + "; rename one");
                }
                byName.put(definition.name(), definition);
            });
        }
        if (!problems.isEmpty()) {
            throw new DeclarationException(problems);
        }
        definitions = Map.copyOf(byName);
    }

    /** The command of this name, in any case; whether the caller may use it is another question. */
    public Optional<CommandDefinition> find(String name) {
        return Optional.ofNullable(definitions.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The commands that a role may use, by name. */
    public List<CommandDefinition> allowed(Role role) {
        return definitions.values().stream()
                .filter(definition -> role.includes(definition.role()))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    /** The names of commands near a name that is none, nearest first, at most three. */
    public List<String> near(String name, Predicate<CommandDefinition> allowed) {
        List<String> near = NearNames.of(name, names());
        return near.stream()
                .filter(found -> allowed.test(definitions.get(found)))
                .toList();
    }

    private Collection<String> names() {
        return definitions.keySet();
    }
}
