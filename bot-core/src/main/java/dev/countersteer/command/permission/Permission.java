package dev.countersteer.command.permission;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may use a command: whoever has the role, or is named, or is in a team that is named. Names match in any case.
 *
 * @param role the least role that suffices; when empty, none does
 * @param agents Drift's user ids, and e-mail addresses
 * @param teams Drift's team ids, and names of teams
 */
public record Permission(Optional<Role> role, Set<String> agents, Set<String> teams) {
    public Permission {
        requireNonNull(role, "role is null");
        agents = lower(agents);
        teams = lower(teams);
    }

    /** Whoever has the role, or a higher one. */
    public static Permission of(Role role) {
        return new Permission(Optional.of(role), Set.of(), Set.of());
    }

    private static Set<String> lower(Set<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
