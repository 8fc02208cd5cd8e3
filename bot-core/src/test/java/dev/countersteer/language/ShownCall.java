package dev.countersteer.language;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;

/** A call as the tables write it: {@code signup plan=[trial] seats=[5]}; what was not given is left out. */
final class ShownCall {
    private ShownCall() {}

    static String of(String name, Record arguments) {
        StringBuilder shown = new StringBuilder("runs ").append(name);
        for (RecordComponent component : arguments.getClass().getRecordComponents()) {
            Collection<?> values = values(value(component, arguments));
            if (!values.isEmpty()) {
                shown.append(' ').append(component.getName()).append('=');
                values.forEach(value -> shown.append('[').append(shown(value)).append(']'));
            }
        }
        return shown.toString();
    }

    private static Object value(RecordComponent component, Record arguments) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Collection<?> values(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.stream().toList();
        }
        if (value instanceof Boolean flag) {
            return flag ? Collections.singleton("yes") : Collections.emptyList();
        }
        return value instanceof Collection<?> many ? many : Collections.singleton(value);
    }

    private static String shown(Object value) {
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : value.toString();
    }
}
