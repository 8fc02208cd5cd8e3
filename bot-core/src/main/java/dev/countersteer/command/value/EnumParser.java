package dev.countersteer.command.value;

import dev.countersteer.api.Quoted;
import dev.countersteer.api.UserException;
import java.util.List;
import java.util.Locale;

/** One of an enum's constants, in any case; {@code NEXT_WEEK} is typed {@code next-week}, or as it is. */
final class EnumParser implements ValueParser {
    private final List<Object> constants;
    private final List<String> choices;

    EnumParser(Class<?> type) {
        this.constants = List.of(type.getEnumConstants());
        this.choices = constants.stream().map(EnumParser::typed).toList();
    }

    @Override
    public Object parse(String text, Lookups lookups) {
        int asShown = choices.indexOf(text);
        return constants.get(asShown >= 0 ? asShown : indexInAnyForm(text));
    }

    private int indexInAnyForm(String text) {
        String wanted = text.strip().replace('_', '-');
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).equalsIgnoreCase(wanted)) {
                return i;
            }
        }
        throw new UserException("\"" + Quoted.shortened(text) + "\" is not one of " + String.join(", ", choices));
    }

    @Override
    public List<String> choices() {
        return choices;
    }

    private static String typed(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
