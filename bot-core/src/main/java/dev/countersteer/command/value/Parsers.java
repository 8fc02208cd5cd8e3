package dev.countersteer.command.value;

import dev.countersteer.api.ArgumentParser;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.Percent;
import dev.countersteer.api.Person;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The types that every command can take, besides those it brings a parser for. Space around a value belongs to a text
 * only: phones leave one before a quote that closes.
 */
public final class Parsers {
    private static final Map<Class<?>, ValueParser> BUILT_IN = Map.ofEntries(
            Map.entry(String.class, (text, lookups) -> text),
            Map.entry(int.class, (text, lookups) -> Numbers.integer(text.strip())),
            Map.entry(Integer.class, (text, lookups) -> Numbers.integer(text.strip())),
            Map.entry(long.class, (text, lookups) -> Numbers.longInteger(text.strip())),
            Map.entry(Long.class, (text, lookups) -> Numbers.longInteger(text.strip())),
            Map.entry(BigDecimal.class, (text, lookups) -> Numbers.decimal(text.strip())),
            Map.entry(Percent.class, (text, lookups) -> Numbers.percent(text.strip())),
            Map.entry(LocalDate.class, (text, lookups) -> Dates.parse(text.strip(), lookups)),
            Map.entry(Duration.class, (text, lookups) -> Durations.parse(text)),
            Map.entry(URI.class, (text, lookups) -> Links.parse(text.strip())),
            Map.entry(EmailAddress.class, (text, lookups) -> EmailAddress.parse(text.strip())),
            Map.entry(Person.class, new PersonParser()));

    private Parsers() {}

    /** The parser for a type: the command's own, else a built-in one; empty when there is none. */
    public static Optional<ValueParser> find(Class<?> type, Map<Class<?>, ArgumentParser<?>> own) {
        if (own.containsKey(type)) {
            return Optional.of(ValueParser.of(own.get(type)));
        }
        return type.isEnum() ? Optional.of(new EnumParser(type)) : Optional.ofNullable(BUILT_IN.get(type));
    }
}
