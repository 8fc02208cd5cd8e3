package dev.countersteer.command.value;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Person;
import dev.countersteer.api.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a call knows beyond its text. Each part is asked only where a value needs it, so that a command without such values
 * asks nobody.
 *
 * @param caller who typed it
 * @param contact the visitor, for what was not typed
 * @param people of the org, without its bots; may throw a {@link dev.countersteer.api.ServiceException}
 * @param clock stands at the time of typing, and says in its zone which day is today
 */
public record Lookups(UserId caller, ContactAttributes contact, Supplier<List<Person>> people, Clock clock) {
    public Lookups {
        requireNonNull(caller, "caller is null");
        requireNonNull(contact, "contact is null");
        requireNonNull(people, "people is null");
        requireNonNull(clock, "clock is null");
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
