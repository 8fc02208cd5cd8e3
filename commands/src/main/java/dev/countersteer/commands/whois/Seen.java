package dev.countersteer.commands.whois;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.contact.Contact;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says when a visitor was seen, as a date and as "3 days ago". */
final class Seen {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** Milliseconds since 1970, until the year 5138. */
    private static final Pattern MILLISECONDS = Pattern.compile("[1-9][0-9]{0,13}");

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final Clock clock;

    @Inject
    Seen(Clock clock) {
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** What an attribute says; empty where it is missing or no time. */
    Optional<String> at(Contact contact, String attribute) {
        return contact.text(attribute)
                .filter(text -> MILLISECONDS.matcher(text).matches())
                .map(text -> Instant.ofEpochMilli(Long.parseLong(text)))
                .map(instant -> DATE.format(instant) + " (" + ago(Duration.between(instant, clock.instant())) + ")");
    }

    private static String ago(Duration past) {
        if (past.plus(CLOCKS_DIFFER).isNegative()) {
            return "in the future";
        }
        if (past.toMinutes() < 1) {
            return "just now";
        }
        if (past.toHours() < 1) {
            return ago(past.toMinutes(), "minute");
        }
        return past.toDays() < 1 ? ago(past.toHours(), "hour") : daysAgo(past.toDays());
    }

    private static String daysAgo(long days) {
        if (days < 60) {
            return ago(days, "day");
        }
        return days < 730 ? ago(days / 30, "month") : ago(days / 365, "year");
    }

    private static String ago(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s") + " ago";
    }
}
