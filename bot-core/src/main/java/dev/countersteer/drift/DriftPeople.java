package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.OrgId;
import dev.countersteer.api.Person;
import dev.countersteer.dispatch.People;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Lists the people of the org, and keeps the list for a minute. Drift has no mark for a disabled user: whoever may no longer
 * log in is not in its list. Source: {@code /docs/retrieving-user}.
 */
final class DriftPeople implements People {
    private static final Duration KEEP = Duration.ofMinutes(1);
    private static final int MOST_ORGS = 16;

    private final DriftClient client;
    private final Recent<OrgId, List<Person>> people;

    @Inject
    DriftPeople(DriftClient client, Clock clock) {
        this.client = requireNonNull(client, "client is null");
        this.people = new Recent<>(clock, KEEP, MOST_ORGS);
    }

    @Override
    public List<Person> of(OrgId org) {
        return people.get(org).orElseGet(() -> learn(org));
    }

    private List<Person> learn(OrgId org) {
        List<Person> learned = client.users().stream()
                .filter(user -> !user.bot())
                .map(DriftUser::asPerson)
                .toList();
        people.put(org, learned);
        return learned;
    }
}
