package dev.countersteer.command;

import dev.countersteer.api.CommandBinding;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.command.CommandDefinition.Description;
import dev.countersteer.command.CommandDefinition.Signature;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads what a bound class declares, and reports everything that is wrong in it. For start-up, on one thread. */
final class DefinitionReader {
    private final CommandBinding binding;
    private final Consumer<String> problems;

    private DefinitionReader(CommandBinding binding, Consumer<String> problems) {
        this.binding = binding;
        this.problems = problem -> problems.accept(binding.handler().getName() + ": " + problem);
    }

    /** The definition; empty when there were problems, each of which names the class. */
    static Optional<CommandDefinition> read(CommandBinding binding, Consumer<String> problems) {
        DefinitionReader reader = new DefinitionReader(binding, problems);
        Optional<Description> description = reader.description();
        Optional<Signature> signature = reader.signature();
        return description.flatMap(
                says -> signature.map(takes -> new CommandDefinition(says, takes, binding.provider())));
    }

    private Optional<Description> description() {
        SlashCommand declared = binding.handler().getAnnotation(SlashCommand.class);
        if (declared == null) {
            problems.accept("has no @SlashCommand; add it with a name and a summary");
            return Optional.empty();
        }
        boolean sound = true;
        if (!CommandLine.isName(declared.name())) {
            problems.accept("the name \"" + declared.name() + "\" cannot be typed; use a letter, then at most "
                    + (CommandLine.LONGEST_NAME - 1) + " letters, digits, - or _");
            sound = false;
        }
        if (declared.summary().isBlank()) {
            problems.accept("the summary is blank; say in one line what the command does");
            sound = false;
        }
        for (String example : declared.examples()) {
            boolean own = CommandLine.parse(example)
                    .filter(line -> line.name().equalsIgnoreCase(declared.name()))
                    .isPresent();
            if (!own) {
                problems.accept("the example \"" + example + "\" does not begin with /" + declared.name());
                sound = false;
            }
        }
        return sound
                ? Optional.of(new Description(
                        declared.name(), declared.summary(), List.of(declared.examples()), declared.role()))
                : Optional.empty();
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
        return arguments.flatMap(type -> SignatureReader.read(type, binding.parsers(), problems));
    }
}
