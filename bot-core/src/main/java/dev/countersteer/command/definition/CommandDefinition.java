package dev.countersteer.command.definition;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Role;
import dev.countersteer.api.Scope;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that the core knows of a command. Immutable; shared by all threads. */
public final class CommandDefinition {
    private final Description description;
    private final Signature signature;
    private final Provider<? extends CommandHandler<?>> handler;

    CommandDefinition(Description description, Signature signature, Provider<? extends CommandHandler<?>> handler) {
        this.description = requireNonNull(description, "description is null");
        this.signature = requireNonNull(signature, "signature is null");
        this.handler = requireNonNull(handler, "handler is null");
    }

    /** The name, in lower case, without its slash; a sub-command's has several words. */
    public String name() {
        return description.name();
    }

    /** Its other names, in lower case: those it declares, and those that aliases of commands above it make. */
    public List<String> aliases() {
        return description.aliases();
    }

    /** One line on what it does. */
    public String summary() {
        return description.summary();
    }

    /** The heading it is listed under; may be blank. */
    public String group() {
        return description.group();
    }

    /** Whole lines that an agent might type. */
    public List<String> examples() {
        return description.examples();
    }

    /** The least role that may use it, as it declares; the configuration may say otherwise. */
    public Role role() {
        return description.role();
    }

    /** What it asks of Drift besides what every command may. */
    public Set<Scope> scopes() {
        return description.scopes();
    }

    /** What it takes, in the order of the record. */
    public List<Parameter> parameters() {
        return signature.parameters();
    }

    /** The option or flag of this name, in any case. */
    public Optional<Parameter> option(String name) {
        return signature.options().stream()
                .filter(option -> option.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Its options and flags. */
    public List<Parameter> options() {
        return signature.options();
    }

    /** The names of its options and flags. */
    public List<String> optionNames() {
        return signature.optionNames();
    }

    /** What is filled by its place, in order. */
    public List<Parameter> positions() {
        return signature.positions();
    }

    /** What may be wrong where it is not given: it has to be typed, is looked for in the contact, or is a list. */
    public List<Parameter> needed() {
        return signature.needed();
    }

    /** One line on how it is typed: {@code /signup <plan> [--email <email>]}. */
    public String usage() {
        return Stream.concat(Stream.of(toString()), parameters().stream().map(Parameter::usage))
                .collect(Collectors.joining(" "));
    }

    /**
     * What runs it. Its argument is a record that {@link #arguments} makes, so the types fit by construction.
     */
    @SuppressWarnings("unchecked")
    public CommandHandler<Record> handler() {
        return (CommandHandler<Record>) handler.get();
    }

    /**
     * Makes the record that the handler takes.
     *
     * @param values in the order of the parameters and as their components hold them; null for what was not given. They
     *     are used up.
     * @throws dev.countersteer.api.UserException the record refuses them
     */
    public Record arguments(@Nullable Object[] values) {
        return signature.construct(values);
    }

    /** The name with its slash. */
    @Override
    public String toString() {
        return "/" + name();
    }

    /** What a command says of itself; names in lower case. */
    record Description(
            String name,
            List<String> aliases,
            String summary,
            String group,
            List<String> examples,
            Role role,
            Set<Scope> scopes) {
        Description {
            aliases = List.copyOf(aliases);
            examples = List.copyOf(examples);
            scopes = Set.copyOf(scopes);
        }
    }
}
