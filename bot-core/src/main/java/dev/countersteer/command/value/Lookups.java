package dev.countersteer.command.value;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Person;
import dev.countersteer.api.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a call knows beyond its text. Each part is asked only where a value needs it, so that a command without such values
 * asks nobody. Of one call; confined to a thread while values are read.
 */
public final class Lookups {
    private final UserId caller;
    private final ContactAttributes contact;
    private final Supplier<List<Person>> people;
    private final Clock clock;
    private @Nullable PeopleByName byName;

    /**
     * What a call may ask.
     *
     * @param caller who typed it
     * @param contact the visitor, for what was not typed
     * @param people of the org, without its bots; may throw a {@link dev.countersteer.api.ServiceException}
     * @param clock stands at the time of typing, and says in its zone which day is today
     */
    public Lookups(UserId caller, ContactAttributes contact, Supplier<List<Person>> people, Clock clock) {
        this.caller = requireNonNull(caller, "caller is null");
        this.contact = requireNonNull(contact, "contact is null");
        this.people = requireNonNull(people, "people is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** The visitor, for what was not typed. */
    public ContactAttributes contact() {
        return contact;
    }

    UserId caller() {
        return caller;
    }

    /** The people of the org; asked for once, however many of them a list names. */
    PeopleByName people() {
        if (byName == null) {
            byName = new PeopleByName(people.get());
        }
        return byName;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
