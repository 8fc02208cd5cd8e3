package dev.countersteer.command.value;

import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.Person;
import dev.countersteer.api.Quoted;
import dev.countersteer.api.UserException;
import dev.countersteer.command.text.NearNames;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * People of the org: {@code me}, an id, an e-mail address, a name, or a part of it; with or without an {@code @} before it.
 * Names are compared without regard to case and accents. Where several fit, none is picked: the agent chooses.
 */
final class PersonParser implements ValueParser {
    private static final int MOST_NAMED = 10;
    private static final int LONGEST = 254;
    private static final String HOW = "; type a name, an e-mail address or an id";
    private static final Pattern ID = Pattern.compile("[0-9]{1,19}");

    @Override
    public Person parse(String text, Lookups lookups) {
        String typed = (text.startsWith("@") ? text.substring(1) : text).strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            throw new UserException("\"" + Quoted.shortened(text) + "\" is nobody" + HOW);
        }
        List<Person> hits = meant(typed, lookups);
        if (hits.size() == 1) {
            return hits.get(0);
        }
        throw new UserException(hits.isEmpty() ? nobody(typed, lookups.people()) : several(typed, hits));
    }

    /** The names; the address, or else the id, of who shares a name. */
    @Override
    public List<String> suggestions(String typed, Supplier<List<Person>> people) {
        String at = typed.startsWith("@") ? "@" : "";
        List<Person> all = people.get();
        PeopleByName byName = new PeopleByName(all);
        Stream<String> names = all.stream()
                .map(person -> byName.called(person.name()).size() == 1 ? person.name() : unmistakable(person));
        return Stream.concat(Stream.of("me"), names).map(name -> at + name).toList();
    }

    private static String unmistakable(Person person) {
        return person.email()
                .map(EmailAddress::value)
                .orElseGet(() -> person.id().toString());
    }

    private static List<Person> meant(String typed, Lookups lookups) {
        PeopleByName people = lookups.people();
        if (typed.equalsIgnoreCase("me")) {
            return people.withId(lookups.caller());
        }
        if (ID.matcher(typed).matches()) {
            return people.withId(typed);
        }
        return EmailAddress.isValid(typed) ? people.withAddress(new EmailAddress(typed)) : people.called(typed);
    }

    private static String nobody(String typed, PeopleByName people) {
        String near = NearNames.of(PeopleByName.folded(typed), people.names()).stream()
                .flatMap(name -> people.called(name).stream())
                .map(person -> Quoted.shortened(person.name()))
                .distinct()
                .limit(3)
                .collect(Collectors.joining(" or "));
        String nobody = "\"" + Quoted.shortened(typed) + "\" is nobody in this organization";
        return near.isEmpty() ? nobody + HOW : nobody + ". Did you mean " + near + "?";
    }

    private static String several(String typed, List<Person> hits) {
        Stream<String> named = hits.stream().limit(MOST_NAMED).map(PersonParser::shown);
        String more = hits.size() > MOST_NAMED ? " and " + (hits.size() - MOST_NAMED) + " more" : "";
        return "\"" + Quoted.shortened(typed) + "\" can be " + named.collect(Collectors.joining(", ")) + more
                + "; type the e-mail address or the id";
    }

    private static String shown(Person person) {
        String email = person.email().map(address -> address + ", ").orElse("");
        return Quoted.shortened(person.name()) + " (" + email + person.id() + ")";
    }
}
