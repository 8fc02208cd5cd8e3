package dev.countersteer.command.definition;

import dev.countersteer.api.ArgumentParser;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.Quoted;
import dev.countersteer.api.UserException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The types that every command can take, besides those it brings a parser for. */
final class Parsers {
    private static final Map<Class<?>, ArgumentParser<?>> BUILT_IN = Map.of(
            String.class, text -> text,
            int.class, text -> number(text, Integer::valueOf),
            long.class, text -> number(text, Long::valueOf),
            Integer.class, text -> number(text, Integer::valueOf),
            Long.class, text -> number(text, Long::valueOf),
            EmailAddress.class, EmailAddress::parse);

    private Parsers() {}

    /** The parser for a type: the command's own, else a built-in one; empty when there is none. */
    static Optional<ArgumentParser<?>> find(Class<?> type, Map<Class<?>, ArgumentParser<?>> own) {
        if (own.containsKey(type)) {
            return Optional.of(own.get(type));
        }
        if (type.isEnum()) {
            return Optional.of(new EnumParser(type));
        }
        return Optional.ofNullable(BUILT_IN.get(type));
    }

    private static <N extends Number> N number(String text, Function<String, N> read) {
        try {
            return read.apply(text);
        } catch (NumberFormatException e) {
            throw new UserException("\"" + Quoted.shortened(text) + "\" is not a whole number, such as 5");
        }
    }

    /** One of an enum's constants, in any case; {@code NEXT_WEEK} is typed {@code next-week}. */
    private static final class EnumParser implements ArgumentParser<Object> {
        private final List<Object> constants;

        EnumParser(Class<?> type) {
            this.constants = Arrays.asList(type.getEnumConstants());
        }

        @Override
        public Object parse(String text) {
            return constants.stream()
                    .filter(constant -> typed(constant).equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> new UserException(
                            "\"" + Quoted.shortened(text) + "\" is not one of " + String.join(", ", choices())));
        }

        @Override
        public List<String> choices() {
            return constants.stream().map(EnumParser::typed).toList();
        }

        private static String typed(Object constant) {
            return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
