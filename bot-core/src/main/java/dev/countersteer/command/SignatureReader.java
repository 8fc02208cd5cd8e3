package dev.countersteer.command;

import dev.countersteer.api.ArgumentParser;
import dev.countersteer.api.Option;
import dev.countersteer.command.CommandDefinition.Signature;
import dev.countersteer.command.Parameter.Kind;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads a command's parameters from its arguments record: names, order and types say nearly all. */
final class SignatureReader {
    private static final ArgumentParser<Boolean> NOT_PARSED = text -> true;

    private final RecordComponent[] components;
    private final Map<Class<?>, ArgumentParser<?>> parsers;
    private final Consumer<String> problems;
    private final List<Parameter> parameters = new ArrayList<>();

    private SignatureReader(
            RecordComponent[] components, Map<Class<?>, ArgumentParser<?>> parsers, Consumer<String> problems) {
        this.components = components;
        this.parsers = parsers;
        this.problems = problems;
    }

    static Optional<Signature> read(
            Class<? extends Record> type, Map<Class<?>, ArgumentParser<?>> parsers, Consumer<String> problems) {
        RecordComponent[] components = type.getRecordComponents();
        SignatureReader reader = new SignatureReader(components, parsers, problems);
        for (RecordComponent component : components) {
            reader.read(component).ifPresent(reader.parameters::add);
        }
        reader.checkOrder();
        return reader.parameters.size() == components.length
                ? Optional.of(new Signature(constructor(type, components), reader.parameters))
                : Optional.empty();
    }

    private Optional<Parameter> read(RecordComponent component) {
        Option option = component.getAnnotation(Option.class);
        boolean optional = component.getType() == Optional.class;
        Class<?> type = optional ? valueOf(component.getGenericType()) : component.getType();
        if (type == boolean.class) {
            return Optional.of(parameter(component, Kind.FLAG, false, NOT_PARSED));
        }
        if (option != null && !optional) {
            problems.accept("the option \"" + component.getName() + "\" cannot be left out; make it an Optional, a"
                    + " boolean, or an argument without @Option");
            return Optional.empty();
        }
        Optional<ArgumentParser<?>> parser = Parsers.find(type, parsers);
        if (parser.isEmpty()) {
            problems.accept("nothing reads \"" + component.getName() + "\" of type " + type.getName()
                    + "; bind the command with .parse(" + type.getSimpleName() + ".class, …)");
        }
        return parser.map(found -> parameter(component, kind(component, option != null, type), optional, found));
    }

    private Kind kind(RecordComponent component, boolean option, Class<?> type) {
        if (option) {
            return Kind.OPTION;
        }
        boolean last = Stream.of(components)
                .filter(other -> other.getType() != boolean.class && !other.isAnnotationPresent(Option.class))
                .reduce((first, second) -> second)
                .filter(component::equals)
                .isPresent();
        return last && type == String.class ? Kind.REST : Kind.ARGUMENT;
    }

    private static Parameter parameter(
            RecordComponent component, Kind kind, boolean optional, ArgumentParser<?> parser) {
        Option option = component.getAnnotation(Option.class);
        return new Parameter(typed(component.getName()), kind, optional, option == null ? "" : option.value(), parser);
    }

    /** {@code seatCount} is typed {@code seat-count}. */
    private static String typed(String component) {
        return component.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Class<?> valueOf(Type optional) {
        Type value = ((ParameterizedType) optional).getActualTypeArguments()[0];
        return value instanceof Class<?> type ? type : Object.class;
    }

    private void checkOrder() {
        Optional<Parameter> gap = Optional.empty();
        for (Parameter parameter : parameters) {
            if (parameter.isRequired() && gap.isPresent()) {
                problems.accept("\"" + parameter.name() + "\" must be given, and stands behind \""
                        + gap.get().name() + "\", which may be missing; put it first");
            }
            if (parameter.isPositional() && parameter.optional()) {
                gap = Optional.of(parameter);
            }
        }
    }

    private static Constructor<? extends Record> constructor(
            Class<? extends Record> type, RecordComponent[] components) {
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("the record " + type.getName() + " has no canonical constructor", e);
        }
    }
}
