package dev.countersteer.command.value;

import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.Person;
import dev.countersteer.api.Quoted;
import dev.countersteer.api.UserException;
import dev.countersteer.command.text.NearNames;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * People of the org: {@code me}, an id, an e-mail address, a name, or a part of it; with or without an {@code @} before it.
 * Names are compared without regard to case and accents. Where several fit, none is picked: the agent chooses.
 */
final class Persons {
    private static final int MOST_NAMED = 10;
    private static final int LONGEST = 254;
    private static final String HOW = "; type a name, an e-mail address or an id";
    private static final Pattern ID = Pattern.compile("[0-9]{1,19}");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Persons() {}

    static Person parse(String text, Lookups lookups) {
        String typed = (text.startsWith("@") ? text.substring(1) : text).strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            throw new UserException("\"" + Quoted.shortened(text) + "\" is nobody" + HOW);
        }
        List<Person> people = lookups.people().get();
        List<Person> hits =
                people.stream().filter(meant(typed, lookups)).distinct().toList();
        if (hits.size() == 1) {
            return hits.get(0);
        }
        throw new UserException(hits.isEmpty() ? nobody(typed, people) : several(typed, hits));
    }

    private static Predicate<Person> meant(String typed, Lookups lookups) {
        if (typed.equalsIgnoreCase("me")) {
            return person -> person.id().equals(lookups.caller());
        }
        if (ID.matcher(typed).matches()) {
            return person -> person.id().toString().equals(typed);
        }
        if (EmailAddress.isValid(typed)) {
            Optional<String> address = Optional.of(new EmailAddress(typed).normalized());
            return person -> person.email().map(EmailAddress::normalized).equals(address);
        }
        String name = folded(typed);
        return person -> names(person).contains(name);
    }

    /** What a person may be called by: the name, each word of it, and what stands before the @ of the address. */
    private static Set<String> names(Person person) {
        String name = folded(person.name());
        Set<String> names = new LinkedHashSet<>(List.of(name));
        names.addAll(List.of(name.split(" ")));
        person.email()
                .map(email -> folded(email.value().substring(0, email.value().indexOf('@'))))
                .ifPresent(names::add);
        return names;
    }

    private static String folded(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
        // Phones write O’Brien, and Drift may have O'Brien.
        String bare = ACCENTS.matcher(apart).replaceAll("").replace('’', '\'').toLowerCase(Locale.ROOT);
        return SPACES.matcher(bare).replaceAll(" ").strip();
    }

    private static String nobody(String typed, List<Person> people) {
        Map<String, Set<String>> called = new LinkedHashMap<>();
        for (Person person : people) {
            names(person)
                    .forEach(name -> called.computeIfAbsent(name, unused -> new LinkedHashSet<>())
                            .add(Quoted.shortened(person.name())));
        }
        String near = NearNames.of(folded(typed), called.keySet()).stream()
                .flatMap(name -> Objects.requireNonNull(called.get(name)).stream())
                .distinct()
                .limit(3)
                .collect(Collectors.joining(" or "));
        String nobody = "\"" + Quoted.shortened(typed) + "\" is nobody in this organization";
        return near.isEmpty() ? nobody + HOW : nobody + ". Did you mean " + near + "?";
    }

    private static String several(String typed, List<Person> hits) {
        Stream<String> named = hits.stream().limit(MOST_NAMED).map(Persons::shown);
        String more = hits.size() > MOST_NAMED ? " and " + (hits.size() - MOST_NAMED) + " more" : "";
        return "\"" + Quoted.shortened(typed) + "\" can be " + named.collect(Collectors.joining(", ")) + more
                + "; type the e-mail address or the id";
    }

    private static String shown(Person person) {
        String email = person.email().map(address -> address + ", ").orElse("");
        return Quoted.shortened(person.name()) + " (" + email + person.id() + ")";
    }
}
