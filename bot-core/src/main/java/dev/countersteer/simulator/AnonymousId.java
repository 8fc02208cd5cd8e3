package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What Drift knows a browser by before it knows the person: a UUID in the cookies {@code drift_aid} and
 * {@code driftt_aid} [seen in public code]. Who has it is taken for that browser.
 */
public record AnonymousId(UUID value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public AnonymousId {
        requireNonNull(value, "value is null");
    }

    /** One that no browser has. */
    public static AnonymousId random() {
        return new AnonymousId(UUID.randomUUID());
    }

    /** Reads a cookie's value; empty when it is no UUID in small letters. */
    public static Optional<AnonymousId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new AnonymousId(UUID.fromString(text))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
