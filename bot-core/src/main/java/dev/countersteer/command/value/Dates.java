package dev.countersteer.command.value;

import dev.countersteer.api.Quoted;
import dev.countersteer.api.UserException;
import dev.countersteer.command.text.NearNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days: the year first, as ISO has it ({@code 2026-11-30}, and {@code 2026/11/30}, {@code 2026-1-5}), or {@code today} or
 * {@code tomorrow}. With the year last, {@code 5/6/2026}, half the world means another month, so it is asked back.
 */
final class Dates {
    private static final List<String> WORDS = List.of("today", "tomorrow");
    /** What looks like a hyphen, and stands in texts to copy from. */
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–−]");

    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4})");

    private Dates() {}

    static LocalDate parse(String typed, Lookups lookups) {
        String text = DASHES.matcher(typed).replaceAll("-");
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
        String meant = String.join(" or ", meant(text));
        throw new UserException(meant.isEmpty() ? expected : expected + ". Did you mean " + meant + "?");
    }

    private static List<String> meant(String text) {
        List<String> days = yearLast(text).stream().map(LocalDate::toString).toList();
        return days.isEmpty() ? NearNames.of(text, WORDS) : days;
    }

    /** The days that a date with the year last may be. */
    private static Set<LocalDate> yearLast(String text) {
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
