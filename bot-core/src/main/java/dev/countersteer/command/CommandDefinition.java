package dev.countersteer.command;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Role;
import jakarta.inject.Provider;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the core knows of a command. Immutable; shared by all threads. */
public final class CommandDefinition {
    private final String name;
    private final String summary;
    private final List<String> examples;
    private final Role role;
    private final Signature signature;
    private final Provider<? extends CommandHandler<?>> handler;

    CommandDefinition(Description description, Signature signature, Provider<? extends CommandHandler<?>> handler) {
        this.name = description.name().toLowerCase(Locale.ROOT);
        this.summary = description.summary();
        this.examples = description.examples();
        this.role = description.role();
        this.signature = requireNonNull(signature, "signature is null");
        this.handler = requireNonNull(handler, "handler is null");
    }

    /** The name, in lower case, without its slash. */
    public String name() {
        return name;
    }

    /** One line on what it does. */
    public String summary() {
        return summary;
    }

    /** Whole lines that an agent might type. */
    public List<String> examples() {
        return examples;
    }

    /** The least role that may use it. */
    public Role role() {
        return role;
    }

    /** One line on how it is typed: {@code /signup <plan> [--email <email>]}. */
    public String usage() {
        return Stream.concat(Stream.of("/" + name), parameters().stream().map(Parameter::usage))
                .collect(Collectors.joining(" "));
    }

    /**
     * What runs it. Its argument is the record that {@link ArgumentBinder} makes for this definition, so the types fit
     * by construction.
     */
    @SuppressWarnings("unchecked")
    public CommandHandler<Record> handler() {
        return (CommandHandler<Record>) handler.get();
    }

    List<Parameter> parameters() {
        return signature.parameters();
    }

    Constructor<? extends Record> constructor() {
        return signature.constructor();
    }

    @Override
    public String toString() {
        return "/" + name;
    }

    /** What a command says of itself. */
    record Description(String name, String summary, List<String> examples, Role role) {}

    /** What a command takes. */
    record Signature(Constructor<? extends Record> constructor, List<Parameter> parameters) {
        Signature {
            parameters = List.copyOf(parameters);
        }
    }
}
