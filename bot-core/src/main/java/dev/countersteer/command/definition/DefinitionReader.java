package dev.countersteer.command.definition;

import dev.countersteer.api.CommandBinding;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.command.definition.CommandDefinition.Description;
import dev.countersteer.command.text.CommandLine;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads what a bound class declares, and reports everything that is wrong in it. For start-up, on one thread. */
public final class DefinitionReader {
    private final CommandBinding binding;
    private final List<String> aliases;
    private final Consumer<String> problems;
    private boolean sound = true;

    private DefinitionReader(CommandBinding binding, List<String> aliases, Consumer<String> problems) {
        this.binding = binding;
        this.aliases = aliases;
        this.problems = problem -> {
            sound = false;
            problems.accept(binding.handler().getName() + ": " + problem);
        };
    }

    /**
     * The definition; empty when there were problems, each of which names the class.
     *
     * @param aliases its other names, those that it declares among them
     */
    public static Optional<CommandDefinition> read(
            CommandBinding binding, List<String> aliases, Consumer<String> problems) {
        DefinitionReader reader = new DefinitionReader(binding, aliases, problems);
        Optional<Description> description = reader.description();
        Optional<Signature> signature = reader.signature();
        return reader.sound
                ? description.flatMap(
                        says -> signature.map(takes -> new CommandDefinition(says, takes, binding.provider())))
                : Optional.empty();
    }

    /** The name and the aliases that a bound class declares, whatever else is wrong with it. */
    public static List<String> names(CommandBinding binding) {
        SlashCommand declared = binding.handler().getAnnotation(SlashCommand.class);
        return declared == null
                ? List.of()
                : Stream.concat(Stream.of(declared.name()), Stream.of(declared.aliases()))
                        .map(DefinitionReader::lower)
                        .toList();
    }

    private Optional<Description> description() {
        SlashCommand declared = binding.handler().getAnnotation(SlashCommand.class);
        if (declared == null) {
            problems.accept("has no @SlashCommand; add it with a name and a summary");
            return Optional.empty();
        }
        checkName("name", declared.name());
        Stream.of(declared.aliases()).forEach(alias -> checkName("alias", alias));
        if (declared.summary().isBlank()) {
            problems.accept("the summary is blank; say in one line what the command does");
        }
        Stream.of(declared.examples()).forEach(example -> checkExample(example, declared.name()));
        return Optional.of(new Description(
                lower(declared.name()),
                aliases,
                declared.summary(),
                declared.group(),
                List.of(declared.examples()),
                declared.role(),
                Set.of(declared.scopes())));
    }

    private void checkName(String what, String name) {
        for (String word : name.split(" ", -1)) {
            if (!CommandLine.isName(word)) {
                problems.accept("the " + what + " \"" + name + "\" cannot be typed; use a letter, then at most "
                        + (CommandLine.LONGEST_NAME - 1) + " letters, digits, - or _, and one space before each"
                        + " further word of a sub-command");
                return;
            }
        }
    }

    private void checkExample(String example, String name) {
        String start = "/" + lower(name);
        String line = lower(example);
        if (!line.equals(start) && !line.startsWith(start + " ")) {
            problems.accept("the example \"" + example + "\" does not begin with /" + name);
        }
    }

    private Optional<Signature> signature() {
        Optional<Class<? extends Record>> arguments = Stream.of(
                        binding.handler().getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType() == CommandHandler.class)
                .map(type -> type.getActualTypeArguments()[0])
                .filter(type -> type instanceof Class<?> given && given.isRecord())
                .<Class<? extends Record>>map(type -> ((Class<?>) type).asSubclass(Record.class))
                .findFirst();
        if (arguments.isEmpty()) {
            problems.accept("does not say what it takes; let it implement CommandHandler<Arguments> itself, with"
                    + " Arguments a record");
        }
        return arguments.map(type -> SignatureReader.read(type, binding.parsers(), problems));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
