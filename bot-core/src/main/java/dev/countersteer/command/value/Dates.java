package dev.countersteer.command.value;

import dev.countersteer.api.Quoted;
import dev.countersteer.api.UserException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Days: the year first, as ISO has it ({@code 2026-11-30}, and {@code 2026/11/30}, {@code 2026-1-5}), or {@code today} or
 * {@code tomorrow}. With the year last, {@code 5/6/2026}, half the world means another month, so it is asked back.
 */
final class Dates {
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4})");

    private Dates() {}

    static LocalDate parse(String text, Lookups lookups) {
        if (text.equalsIgnoreCase("today")) {
            return lookups.today();
        }
        if (text.equalsIgnoreCase("tomorrow")) {
            return lookups.today().plusDays(1);
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4))
                    .orElseThrow(() -> new UserException("There is no day " + text + "; write year-month-day"));
        }
        String expected = "\"" + Quoted.shortened(text) + "\" is not a date, such as 2026-11-30, today or tomorrow";
        String meant = meant(text).stream().map(LocalDate::toString).collect(Collectors.joining(" or "));
        throw new UserException(meant.isEmpty() ? expected : expected + ". Did you mean " + meant + "?");
    }

    /** The days that a date with the year last may be. */
    private static Set<LocalDate> meant(String text) {
        Set<LocalDate> days = new LinkedHashSet<>();
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            day(yearLast.group(4), yearLast.group(3), yearLast.group(1)).ifPresent(days::add);
            day(yearLast.group(4), yearLast.group(1), yearLast.group(3)).ifPresent(days::add);
        }
        return days;
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
