package dev.countersteer.command.value;

import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.Person;
import dev.countersteer.api.UserId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The people of an org by all that they may be called: the id, the e-mail address, the name, each word of it, and what
 * stands before the @ of the address. Names are without case and accents.
 */
final class PeopleByName {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<String, Set<Person>> ids = new LinkedHashMap<>();
    private final Map<String, Set<Person>> addresses = new LinkedHashMap<>();
    private final Map<String, Set<Person>> names = new LinkedHashMap<>();

    PeopleByName(List<Person> people) {
        for (Person person : people) {
            add(ids, person.id().toString(), person);
            person.email().ifPresent(email -> add(addresses, email.normalized(), person));
            names(person).forEach(name -> add(names, name, person));
        }
    }

    List<Person> withId(UserId id) {
        return found(ids, id.toString());
    }

    List<Person> withId(String id) {
        return found(ids, id);
    }

    List<Person> withAddress(EmailAddress address) {
        return found(addresses, address.normalized());
    }

    List<Person> called(String name) {
        return found(names, folded(name));
    }

    /** All names, in the order of the people. */
    Collection<String> names() {
        return names.keySet();
    }

    static String folded(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
        // Phones write O’Brien, and Drift may have O'Brien.
        String bare = ACCENTS.matcher(apart).replaceAll("").replace('’', '\'').toLowerCase(Locale.ROOT);
        return SPACES.matcher(bare).replaceAll(" ").strip();
    }

    private static List<Person> found(Map<String, Set<Person>> by, String key) {
        return new ArrayList<>(by.getOrDefault(key, Set.of()));
    }

    private static void add(Map<String, Set<Person>> by, String key, Person person) {
        by.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(person);
    }

    private static Set<String> names(Person person) {
        String name = folded(person.name());
        Set<String> names = new LinkedHashSet<>(List.of(name));
        names.addAll(List.of(name.split(" ")));
        person.email()
                .map(email -> folded(email.value().substring(0, email.value().indexOf('@'))))
                .ifPresent(names::add);
        return names;
    }
}
