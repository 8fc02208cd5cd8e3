package dev.countersteer.command.definition;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.UserException;
import dev.countersteer.command.definition.Parameter.Presence;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a command takes: its parameters, and how their values become its record. Immutable. */
final class Signature {
    private static final MethodType OF_AN_ARRAY = MethodType.methodType(Record.class, Object[].class);

    private final Class<? extends Record> type;
    private final MethodHandle constructor;
    private final List<Parameter> parameters;
    /** The same; this is walked for every call. */
    private final Parameter[] all;
    /** What stands for each that is not given. */
    private final @Nullable Object[] absent;

    private final List<Parameter> positions;
    private final List<Parameter> options;
    private final List<String> optionNames;
    private final List<Parameter> needed;

    Signature(Class<? extends Record> type, List<Parameter> parameters) {
        this.type = requireNonNull(type, "type is null");
        this.constructor = constructor(type);
        this.parameters = List.copyOf(parameters);
        this.all = parameters.toArray(Parameter[]::new);
        this.absent = parameters.stream().map(Signature::absent).toArray();
        this.positions = parameters.stream().filter(Parameter::isPositional).toList();
        this.options = parameters.stream()
                .filter(parameter -> !parameter.isPositional())
                .toList();
        this.optionNames = options.stream().map(Parameter::name).toList();
        this.needed = parameters.stream()
                .filter(parameter -> parameter.presence() == Presence.LIST
                        || parameter.mustBeTyped()
                        || !parameter.contactAttribute().isEmpty())
                .toList();
    }

    List<Parameter> parameters() {
        return parameters;
    }

    List<Parameter> positions() {
        return positions;
    }

    List<Parameter> options() {
        return options;
    }

    List<String> optionNames() {
        return optionNames;
    }

    List<Parameter> needed() {
        return needed;
    }

    Record construct(@Nullable Object[] values) {
        for (int i = 0; i < all.length; i++) {
            Object value = values[i];
            if (value == null) {
                values[i] = absent[i];
            } else if (all[i].presence() == Presence.LIST) {
                values[i] = value instanceof List<?> list ? List.copyOf(list) : List.of();
            }
        }
        try {
            return (Record) constructor.invokeExact(values);
        } catch (UserException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the record " + type.getName() + " cannot be made", e);
        }
    }

    /** What the record holds where nothing was given; null where something has to be. */
    private static @Nullable Object absent(Parameter parameter) {
        return switch (parameter.presence()) {
            case ONE -> parameter.kind() == Parameter.Kind.FLAG ? false : null;
            case OPTIONAL -> Optional.empty();
            case LIST -> List.of();
        };
    }

    private static MethodHandle constructor(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<? extends Record> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflectConstructor(canonical)
                    .asSpreader(Object[].class, components.length)
                    .asType(OF_AN_ARRAY);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the record " + type.getName() + " has no canonical constructor", e);
        }
    }
}
