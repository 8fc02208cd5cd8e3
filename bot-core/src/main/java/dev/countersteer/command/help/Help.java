package dev.countersteer.command.help;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Quoted;
import dev.countersteer.command.ArgumentBinder;
import dev.countersteer.command.CommandRegistry;
import dev.countersteer.command.Found;
import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.command.definition.Parameter;
import dev.countersteer.command.text.CommandLine;
import dev.countersteer.command.text.NearNames;
import dev.countersteer.command.text.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Answers who asks for help, or typed only the beginning of a command. Knows what the asker may use, and nothing else. */
public final class Help {
    private static final int MOST_NEAR = 3;

    private final CommandRegistry registry;
    private final Predicate<CommandDefinition> allowed;

    /**
     * Help for somebody.
     *
     * @param allowed what is not is as if it were not there
     */
    public Help(CommandRegistry registry, Predicate<CommandDefinition> allowed) {
        this.registry = requireNonNull(registry, "registry is null");
        this.allowed = requireNonNull(allowed, "allowed is null");
    }

    /** All there is. */
    String list() {
        return HelpText.list(registry.commands(allowed));
    }

    /** A command by its name, what begins with a name, or what speaks of these words. */
    public String about(String topic) {
        if (topic.startsWith("-")) {
            return aboutOption(topic);
        }
        String wanted =
                topic.strip().replaceFirst("^/", "").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        List<CommandDefinition> commands = registry.commands(allowed);
        Optional<CommandDefinition> named = commands.stream()
                .filter(command -> names(command).anyMatch(wanted::equals))
                .findFirst();
        if (named.isPresent()) {
            return page(named.get());
        }
        List<CommandDefinition> below = below(wanted);
        if (!below.isEmpty()) {
            return HelpText.group(wanted, below);
        }
        List<CommandDefinition> found =
                commands.stream().filter(command -> speaksOf(command, wanted)).toList();
        return found.isEmpty()
                ? begunBy(wanted, commands)
                        .map(this::page)
                        .orElseGet(() -> HelpText.unknown(Quoted.shortened(wanted), near(wanted, commands)))
                : pageOrList(found);
    }

    /** The commands that have an option. */
    private String aboutOption(String topic) {
        String name = topic.strip().replaceFirst("^-+", "").replaceFirst("[\\s=].*", "");
        List<CommandDefinition> found = registry.commands(command ->
                allowed.test(command) && command.options().stream().anyMatch(option -> isCalled(option, name)));
        return found.isEmpty() ? "No command has an option --" + Quoted.shortened(name) + "." : pageOrList(found);
    }

    private static boolean isCalled(Parameter option, String name) {
        return option.name().equalsIgnoreCase(name) || name.equals(String.valueOf(option.letter()));
    }

    /** The command of which a line was typed, if it takes anything; the one of the longest name, if there are several. */
    private static Optional<CommandDefinition> begunBy(String wanted, List<CommandDefinition> commands) {
        return commands.stream()
                .filter(command -> !command.positions().isEmpty())
                .filter(command -> names(command).anyMatch(name -> wanted.startsWith(name + " ")))
                .max(Comparator.comparing(command -> command.name().length()));
    }

    private String pageOrList(List<CommandDefinition> found) {
        return found.size() == 1 ? page(found.get(0)) : HelpText.list(found);
    }

    /** One command, and those whose names go on where its ends. */
    public String page(CommandDefinition command) {
        List<CommandDefinition> below = below(command.name());
        return below.isEmpty()
                ? HelpText.page(command)
                : HelpText.page(command) + "\n" + HelpText.group(command.name(), below);
    }

    /** What may follow what is only the beginning of commands; what was meant, if another word follows. */
    public String group(Found.Group group) {
        NextWord next = NextWord.of(group);
        if (next.typed().isEmpty() || ArgumentBinder.asksForHelp(group.arguments())) {
            return HelpText.group(next.path(), below(next.path()));
        }
        String unknown = next.path() + " " + next.typed();
        List<String> near = NearNames.of(next.typed(), next.words()).stream()
                .map(word -> next.path() + " " + word)
                .toList();
        return near.isEmpty()
                ? "No command /" + unknown + ".\n" + HelpText.group(next.path(), below(next.path()))
                : HelpText.unknown(unknown, near);
    }

    /** The sub-command that was meant by a word behind a command that takes none; empty when there is none like it. */
    public Optional<String> meantBy(CommandLine line, Found.Command found) {
        String path = found.definition().name();
        if (!found.definition().positions().isEmpty() || found.arguments().isEmpty()) {
            return Optional.empty();
        }
        Word next = found.arguments().get(0);
        List<String> near = NearNames.of(next.text(), NextWord.further(below(path), path)).stream()
                .map(word -> path + " " + word)
                .toList();
        String typed = Quoted.shortened(line.text().substring(1, next.to()));
        return near.isEmpty() || next.form() != Word.Form.PLAIN
                ? Optional.empty()
                : Optional.of(HelpText.unknown(typed, near));
    }

    private List<CommandDefinition> below(String path) {
        return registry.commands(
                command -> names(command).anyMatch(name -> name.startsWith(path + " ")) && allowed.test(command));
    }

    private List<String> near(String wanted, List<CommandDefinition> commands) {
        List<String> whole =
                NearNames.of(wanted, commands.stream().flatMap(Help::names).toList());
        return Stream.concat(registry.near(wanted, allowed).stream(), whole.stream())
                .distinct()
                .limit(MOST_NEAR)
                .toList();
    }

    private static boolean speaksOf(CommandDefinition command, String wanted) {
        Stream<String> parameters = command.parameters().stream()
                .flatMap(parameter -> Stream.of(parameter.name(), parameter.description()));
        Stream<String> own = Stream.concat(names(command), Stream.of(command.summary(), command.group()));
        String said = Stream.concat(own, parameters)
                .reduce("", (some, more) -> some + "\n" + more)
                .toLowerCase(Locale.ROOT);
        return Stream.of(wanted.split(" ", -1)).allMatch(said::contains);
    }

    private static Stream<String> names(CommandDefinition command) {
        return Stream.concat(Stream.of(command.name()), command.aliases().stream());
    }
}
