package dev.countersteer.command.value;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.Person;
import dev.countersteer.api.UserException;
import dev.countersteer.api.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads texts as values of built-in types, on the 23rd of November in Auckland, where London has the 22nd. */
final class Reading {
    static final Person ANA = person(11, "Ana Lee", "ana@example.com");
    static final Person OTHER_ANA = person(12, "Ana-María Ruiz", "AM@example.com");
    static final Person BO = person(13, "Bo Lee", "bo.lee@example.com");
    static final Person JOSE = new Person(new UserId(14), "José Ono", Optional.empty());
    static final Person SIOBHAN = new Person(new UserId(15), "Siobhán O'Brien", Optional.empty());
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T20:00:00Z"), ZoneId.of("Pacific/Auckland"));
    private static final Lookups LOOKUPS = new Lookups(
            new UserId(13), ContactAttributes.NONE, () -> List.of(ANA, OTHER_ANA, BO, JOSE, SIOBHAN), CLOCK);

    private Reading() {}

    static <T> T value(Class<T> type, String text) {
        return type.cast(Parsers.find(type, Map.of()).orElseThrow().parse(text, LOOKUPS));
    }

    static String refusal(Class<?> type, String text) {
        return catchThrowableOfType(UserException.class, () -> value(type, text))
                .getMessage();
    }

    private static Person person(long id, String name, String email) {
        return new Person(new UserId(id), name, Optional.of(new EmailAddress(email)));
    }
}
