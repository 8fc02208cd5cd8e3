package dev.countersteer.command.definition;

import dev.countersteer.api.Matches;
import dev.countersteer.api.Percent;
import dev.countersteer.api.Quoted;
import dev.countersteer.api.Range;
import dev.countersteer.api.UserException;
import dev.countersteer.command.value.Lookups;
import dev.countersteer.command.value.ValueParser;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A parser, and what a declaration asks of its values besides.
 *
 * @param expected what a value has to be, behind "is not"
 */
record Checked(ValueParser parser, Predicate<Object> condition, String expected) implements ValueParser {
    /** A pattern with a group that repeats overflows the stack on a text of some thousand characters. */
    private static final int LONGEST_MATCHED = 1_000;

    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class, BigDecimal.class, Percent.class);

    /** The parser of a component with its bounds and its pattern; empty when these were declared wrongly. */
    static Optional<ValueParser> parser(
            RecordComponent component, Class<?> type, ValueParser parser, Consumer<String> problems) {
        String name = "\"" + component.getName() + "\"";
        Range range = component.getAnnotation(Range.class);
        Matches matches = component.getAnnotation(Matches.class);
        if (range != null && (!NUMBERS.contains(type) || range.min() > range.max())) {
            problems.accept(name + " cannot have that @Range; it bounds numbers, and its min is not above its max");
            return Optional.empty();
        }
        if (matches != null && (type != String.class || matches.expected().isBlank())) {
            problems.accept(name + " cannot have that @Matches; it is for a String, and says in expected what matches");
            return Optional.empty();
        }
        try {
            ValueParser bounded = range == null ? parser : bounded(parser, range);
            return Optional.of(matches == null ? bounded : matching(bounded, matches));
        } catch (PatternSyntaxException e) {
            problems.accept(name + " has a pattern that is none: " + e.getDescription() + " in " + e.getPattern()
                    + "; mend the regular expression in its @Matches");
            return Optional.empty();
        }
    }

    @Override
    public Object parse(String text, Lookups lookups) {
        Object value = parser.parse(text, lookups);
        if (!condition.test(value)) {
            throw new UserException("\"" + Quoted.shortened(text) + "\" is not " + expected);
        }
        return value;
    }

    @Override
    public List<String> choices() {
        return parser.choices();
    }

    private static ValueParser bounded(ValueParser parser, Range range) {
        BigDecimal min = BigDecimal.valueOf(range.min());
        BigDecimal max = BigDecimal.valueOf(range.max());
        String expected = range.max() == Long.MAX_VALUE
                ? "at least " + min
                : range.min() == Long.MIN_VALUE ? "at most " + max : "from " + min + " to " + max;
        // Read once: the methods of an annotation are slow.
        long least = range.min();
        long most = range.max();
        Predicate<Object> isWithin = value -> (value instanceof Integer || value instanceof Long)
                ? isWithin(least, most, ((Number) value).longValue())
                : isWithin(min, max, number(value));
        return new Checked(parser, isWithin, expected);
    }

    private static boolean isWithin(BigDecimal min, BigDecimal max, BigDecimal value) {
        return value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
    }

    private static boolean isWithin(long least, long most, long value) {
        return value >= least && value <= most;
    }

    private static BigDecimal number(Object value) {
        return value instanceof Percent percent ? percent.value() : (BigDecimal) value;
    }

    private static ValueParser matching(ValueParser parser, Matches matches) {
        Predicate<String> whole = Pattern.compile(matches.value()).asMatchPredicate();
        Predicate<Object> fits = value -> ((String) value).length() <= LONGEST_MATCHED && whole.test((String) value);
        return new Checked(parser, fits, matches.expected());
    }
}
