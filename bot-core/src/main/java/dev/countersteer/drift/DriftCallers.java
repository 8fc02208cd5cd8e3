package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Caller;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.UserId;
import dev.countersteer.command.permission.StaffDirectory;
import dev.countersteer.dispatch.Callers;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns from Drift what a person may do and is known by. Drift's roles are ours; whoever is not known, because the id is
 * unknown or the token must not read users, is a mere member without an address and in no team.
 */
final class DriftCallers implements Callers, StaffDirectory {
    private static final Logger log = LoggerFactory.getLogger(DriftCallers.class);
    private static final Duration KEEP = Duration.ofMinutes(5);
    private static final int MOST_KEPT = 4_000;

    private final DriftClient client;
    private final Recent<UserId, DriftUser> users;
    private final Recent<UserId, Set<String>> teams;
    private final AtomicBoolean warnedOfUsers = new AtomicBoolean();
    private final AtomicBoolean warnedOfTeams = new AtomicBoolean();

    @Inject
    DriftCallers(DriftClient client, Clock clock) {
        this.client = requireNonNull(client, "client is null");
        this.users = new Recent<>(clock, KEEP, MOST_KEPT);
        this.teams = new Recent<>(clock, KEEP, MOST_KEPT);
    }

    @Override
    public Caller find(OrgId org, UserId id) {
        // The client's token belongs to one org, so the user's id is enough.
        return new Caller(id, user(id).asRole());
    }

    @Override
    public Optional<String> email(UserId id) {
        return Optional.of(user(id)).filter(user -> !user.bot()).flatMap(DriftUser::email);
    }

    @Override
    public Set<String> teams(UserId id) {
        return learned(teams, id, () -> askForTeams(id));
    }

    private DriftUser user(UserId id) {
        return learned(users, id, () -> askForUser(id));
    }

    private static <T> T learned(Recent<UserId, T> recent, UserId id, Supplier<T> ask) {
        return recent.get(id).orElseGet(() -> {
            T learned = ask.get();
            recent.put(id, learned);
            return learned;
        });
    }

    private DriftUser askForUser(UserId id) {
        DriftUser nobody = new DriftUser(id, Optional.empty(), Optional.empty(), "", false);
        return ask(() -> client.user(id), nobody, warnedOfUsers, "Everyone is taken for a member, administrators too");
    }

    private Set<String> askForTeams(UserId id) {
        List<DriftTeam> found =
                ask(() -> client.teams(id), List.of(), warnedOfTeams, "Nobody is taken to be in a team");
        return found.stream()
                .filter(team -> !team.archived())
                .flatMap(team -> Stream.concat(Stream.of(Long.toString(team.id())), team.name().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** That Drift does not know, or must not say, is an answer: the least. Any other failure is none, and goes on. */
    private static <T> T ask(Supplier<T> question, T least, AtomicBoolean warned, String consequence) {
        try {
            return question.get();
        } catch (DriftException e) {
            int status = e.status().orElse(0);
            if (status != 403 && status != 404) {
                throw e;
            }
            if (status == 403 && warned.compareAndSet(false, true)) {
                log.warn("{}: {}", consequence, e.getMessage());
            }
            return least;
        }
    }
}
