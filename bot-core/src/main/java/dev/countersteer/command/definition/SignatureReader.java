package dev.countersteer.command.definition;

import dev.countersteer.api.ArgumentParser;
import dev.countersteer.api.Describe;
import dev.countersteer.api.FromContact;
import dev.countersteer.api.Matches;
import dev.countersteer.api.Option;
import dev.countersteer.api.Range;
import dev.countersteer.command.definition.Parameter.Kind;
import dev.countersteer.command.definition.Parameter.Presence;
import dev.countersteer.command.value.Parsers;
import dev.countersteer.command.value.ValueParser;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads a command's parameters from its arguments record: names, order and types say nearly all. */
final class SignatureReader {
    private static final ValueParser NOT_PARSED = (text, lookups) -> true;

    /** What is meant by types that are not read, as others say the same better. */
    private static final Map<Class<?>, String> MEANT = Map.of(
            double.class, "BigDecimal",
            Double.class, "BigDecimal",
            float.class, "BigDecimal",
            Float.class, "BigDecimal",
            Boolean.class, "boolean");

    private final RecordComponent[] components;
    private final Map<Class<?>, ArgumentParser<?>> parsers;
    private final Consumer<String> problems;

    private SignatureReader(
            RecordComponent[] components, Map<Class<?>, ArgumentParser<?>> parsers, Consumer<String> problems) {
        this.components = components;
        this.parsers = parsers;
        this.problems = problems;
    }

    /** The signature; without meaning when there were problems. */
    static Signature read(
            Class<? extends Record> type, Map<Class<?>, ArgumentParser<?>> parsers, Consumer<String> problems) {
        RecordComponent[] components = type.getRecordComponents();
        List<Parameter> parameters = new SignatureReader(components, parsers, problems).read();
        return new Signature(type, parameters);
    }

    private List<Parameter> read() {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            read(i).ifPresent(parameters::add);
        }
        checkOrder(parameters);
        checkNames(parameters);
        return parameters;
    }

    private Optional<Parameter> read(int index) {
        RecordComponent component = components[index];
        Presence presence = presence(component);
        Class<?> type = presence == Presence.ONE ? component.getType() : held(component);
        boolean flag = type == boolean.class;
        boolean option = component.isAnnotationPresent(Option.class);
        checkAnnotations(component, flag, option, presence);
        if (flag) {
            return Optional.of(parameter(index, Kind.FLAG, presence, NOT_PARSED));
        }
        Optional<ValueParser> parser = Parsers.find(type, parsers);
        if (parser.isEmpty()) {
            String meant = MEANT.containsKey(type) ? "make it a " + MEANT.get(type) + ", or " : "";
            problems.accept("nothing reads \"" + component.getName() + "\" of type " + type.getName() + "; " + meant
                    + "bind the command with .parse(" + type.getSimpleName() + ".class, …)");
            return Optional.empty();
        }
        Kind kind = option ? Kind.OPTION : isLast(component) && isText(type, presence) ? Kind.REST : Kind.ARGUMENT;
        return Checked.parser(component, type, parser.get(), problems)
                .map(checked -> parameter(index, kind, presence, checked));
    }

    private static boolean isText(Class<?> type, Presence presence) {
        return type == String.class && presence != Presence.LIST;
    }

    private void checkAnnotations(RecordComponent component, boolean flag, boolean option, Presence presence) {
        String name = "\"" + component.getName() + "\"";
        FromContact fallback = component.getAnnotation(FromContact.class);
        if (option && !flag && presence == Presence.ONE && fallback == null) {
            problems.accept("the option " + name + " cannot be left out; make it an Optional, a boolean or a List,"
                    + " give it @FromContact, or make it an argument without @Option");
        }
        if (fallback != null
                && (flag || presence == Presence.LIST || fallback.value().isBlank())) {
            problems.accept(
                    name + " cannot come from the contact; use @FromContact with the name of an attribute, on one"
                            + " value and not on a boolean or a List");
        }
        if (flag && (component.isAnnotationPresent(Range.class) || component.isAnnotationPresent(Matches.class))) {
            problems.accept(name + " cannot have @Range or @Matches, as a boolean is yes or no; leave them out");
        }
        if (option && component.isAnnotationPresent(Describe.class)) {
            problems.accept(name + " is described twice; leave out @Describe, as @Option says what it does");
        }
        checkDescription(component);
    }

    /** Help that is blank is help that was forgotten. */
    private void checkDescription(RecordComponent component) {
        String name = "\"" + component.getName() + "\"";
        Option option = component.getAnnotation(Option.class);
        Describe describe = component.getAnnotation(Describe.class);
        if (option != null && option.value().isBlank()) {
            problems.accept(name + " is described with nothing; say what it does in @Option");
        }
        if (describe != null && describe.value().isBlank()) {
            problems.accept(name + " is described with nothing; say what it is in @Describe");
        }
    }

    private boolean isLast(RecordComponent component) {
        return Stream.of(components)
                .filter(other -> other.getType() != boolean.class && !other.isAnnotationPresent(Option.class))
                .reduce((first, second) -> second)
                .filter(component::equals)
                .isPresent();
    }

    private static Presence presence(RecordComponent component) {
        if (component.getType() == Optional.class) {
            return Presence.OPTIONAL;
        }
        return component.getType() == List.class ? Presence.LIST : Presence.ONE;
    }

    private static Class<?> held(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType holder
                        && holder.getActualTypeArguments()[0] instanceof Class<?> type
                ? type
                : Object.class;
    }

    private Parameter parameter(int index, Kind kind, Presence presence, ValueParser parser) {
        RecordComponent component = components[index];
        Option option = component.getAnnotation(Option.class);
        Describe describe = component.getAnnotation(Describe.class);
        FromContact fallback = component.getAnnotation(FromContact.class);
        String description = option != null ? option.value() : describe != null ? describe.value() : "";
        return new Parameter(
                index,
                typed(component.getName()),
                kind,
                presence,
                description,
                option == null ? ' ' : option.letter(),
                fallback == null ? "" : fallback.value(),
                parser);
    }

    /** {@code seatCount} is typed {@code seat-count}. */
    private static String typed(String component) {
        return component.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private void checkOrder(List<Parameter> parameters) {
        Optional<Parameter> gap = Optional.empty();
        for (Parameter parameter : parameters) {
            if (parameter.isPositional() && gap.isPresent()) {
                if (parameter.mustBeTyped()) {
                    problems.accept("\"" + parameter.name() + "\" must be given, and stands behind \""
                            + gap.get().name() + "\", which may be missing; put it first");
                } else if (gap.get().presence() == Presence.LIST) {
                    problems.accept("\"" + parameter.name() + "\" stands behind the list \""
                            + gap.get().name() + "\", which takes all that is left; put the list last");
                }
            }
            if (parameter.isPositional() && !parameter.mustBeTyped()) {
                gap = Optional.of(parameter);
            }
        }
    }

    private void checkNames(List<Parameter> parameters) {
        Set<String> names = new HashSet<>(Set.of("help"));
        Set<Character> letters = new HashSet<>();
        for (Parameter parameter : parameters) {
            if (parameter.isPositional()) {
                continue;
            }
            boolean free = names.add(parameter.name());
            free &= parameter.kind() != Kind.FLAG || names.add("no-" + parameter.name());
            if (!free) {
                problems.accept("--" + parameter.name() + " has a second meaning (--help is taken, and a flag takes its"
                        + " --no- form, too); rename the component");
            }
            char letter = parameter.letter();
            if (letter != ' ' && (!Character.isLetter(letter) || !letters.add(letter))) {
                problems.accept("the letter '" + letter + "' of --" + parameter.name()
                        + " is no letter, or another option has it; choose another");
            }
        }
    }
}
