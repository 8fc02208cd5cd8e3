package dev.countersteer.command;

import dev.countersteer.api.CommandBinding;
import dev.countersteer.command.definition.DefinitionReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All names that lead to each command: those it declares, and those that another name of a command above it makes, so that
 * {@code /line add} is {@code /queue add} where {@code line} is an alias of {@code queue}. For start-up, on one thread.
 */
final class Spellings {
    private final Map<CommandBinding, List<String>> declared = new LinkedHashMap<>();
    private final Map<String, List<String>> sameCommand = new TreeMap<>();

    Spellings(Set<CommandBinding> bindings) {
        for (CommandBinding binding : bindings) {
            List<String> names = DefinitionReader.names(binding);
            declared.put(binding, names);
            names.forEach(name -> sameCommand.putIfAbsent(name, names));
        }
    }

    /** All names of a command, in lower case; what it declares comes first. */
    List<String> of(CommandBinding binding) {
        List<String> own = declared.getOrDefault(binding, List.of());
        List<String> all = new ArrayList<>(own);
        own.stream()
                .flatMap(name -> behindParents(name, new HashSet<>(own)).stream())
                .distinct()
                .filter(name -> !own.contains(name))
                .forEach(all::add);
        return all;
    }

    /** What is wrong: each name that leads to two commands. */
    List<String> clashes() {
        List<String> clashes = new ArrayList<>();
        Map<String, String> owners = new TreeMap<>();
        for (CommandBinding binding : declared.keySet()) {
            String owner = binding.handler().getName();
            for (String name : of(binding)) {
                String other = owners.putIfAbsent(name, owner);
                if (other != null) {
                    clashes.add("/" + name + " is both " + other + " and " + owner + "; rename one");
                }
            }
        }
        return clashes;
    }

    /**
     * The name behind everything that its beginning may be called.
     *
     * @param open names that are being spelled further out: two commands may each be above the other
     */
    private Set<String> behindParents(String name, Set<String> open) {
        int end = name.lastIndexOf(' ');
        Set<String> all = new LinkedHashSet<>();
        if (end < 0) {
            all.add(name);
            return all;
        }
        String parent = name.substring(0, end);
        Set<String> parents = behindParents(parent, open);
        for (String other : sameCommand.getOrDefault(parent, List.of())) {
            if (open.add(other)) {
                parents.addAll(behindParents(other, open));
                open.remove(other);
            }
        }
        parents.forEach(path -> all.add(path + name.substring(end)));
        return all;
    }
}
