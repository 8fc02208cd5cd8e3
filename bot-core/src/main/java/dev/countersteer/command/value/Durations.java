package dev.countersteer.command.value;

import dev.countersteer.api.Quoted;
import dev.countersteer.api.UserException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lengths of time: numbers with units ({@code 90m}, {@code 2h30m}, {@code 1.5h}, {@code 3 days}), each unit once, or ISO's
 * {@code PT90M}. Not negative, and of 100 years at most, so that a handler can add one to any date.
 */
final class Durations {
    private static final Duration LONGEST = Duration.ofDays(36_500);
    private static final int MOST_CHARACTERS = 60;
    private static final Pattern PART =
            Pattern.compile("\\s*([0-9]{1,10}(?:[.,][0-9]{1,2})?)\\s*(weeks?|w|days?|d|hours?|hrs?|h"
                    + "|minutes?|mins?|m|seconds?|secs?|s)(?![a-z])\\s*");
    private static final Pattern WITHOUT_UNIT = Pattern.compile("[0-9]{1,10}");
    private static final Map<Character, BigDecimal> SECONDS = Map.of(
            'w', new BigDecimal(604_800),
            'd', new BigDecimal(86_400),
            'h', new BigDecimal(3_600),
            'm', new BigDecimal(60),
            's', BigDecimal.ONE);

    private Durations() {}

    static Duration parse(String text) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        if (typed.length() > MOST_CHARACTERS) {
            throw none(text);
        }
        if (WITHOUT_UNIT.matcher(typed).matches()) {
            throw new UserException("\"" + typed + "\" has no unit; type " + typed + "m for minutes, " + typed
                    + "h for hours or " + typed + "d for days");
        }
        Duration duration = typed.startsWith("p") || typed.startsWith("-") ? iso(text, typed) : units(text, typed);
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new UserException("\"" + Quoted.shortened(text) + "\" is not from 0s to " + LONGEST.toDays() + "d");
        }
        return duration;
    }

    private static Duration iso(String text, String typed) {
        try {
            return Duration.parse(typed);
        } catch (DateTimeException e) {
            throw none(text);
        }
    }

    private static Duration units(String text, String typed) {
        Set<Character> used = new HashSet<>();
        BigDecimal seconds = BigDecimal.ZERO;
        Matcher part = PART.matcher(typed);
        int at = 0;
        while (at < typed.length()) {
            boolean read = part.region(at, typed.length()).lookingAt();
            if (!read || !used.add(part.group(2).charAt(0))) {
                throw none(text);
            }
            BigDecimal count = new BigDecimal(part.group(1).replace(',', '.'));
            seconds = seconds.add(count.multiply(SECONDS.get(part.group(2).charAt(0))));
            at = part.end();
        }
        return Duration.ofMillis(seconds.movePointRight(3).longValueExact());
    }

    private static UserException none(String text) {
        return new UserException("\"" + Quoted.shortened(text) + "\" is not a duration, such as 90m, 2h30m or 3d");
    }
}
