package dev.countersteer.command.permission;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Caller;
import dev.countersteer.api.Role;
import dev.countersteer.command.definition.CommandDefinition;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Decides who may use a command, for all that runs or shows one. Drift is asked only where its answer matters; where it
 * does not answer, the question ends with an exception and nobody is allowed anything.
 */
public final class Authorizer {
    private static final Role LEAST = Role.MEMBER;

    private final PermissionConfig config;
    private final StaffDirectory staff;

    @Inject
    Authorizer(PermissionConfig config, StaffDirectory staff) {
        this.config = requireNonNull(config, "config is null");
        this.staff = requireNonNull(staff, "staff is null");
    }

    /**
     * What somebody may use.
     *
     * @param caller asked at most once for each command, and not for one that is everybody's
     * @return throws {@link dev.countersteer.api.ServiceException} when Drift does not say who they are
     */
    public Predicate<CommandDefinition> allowed(Supplier<Caller> caller) {
        return definition -> allows(permission(definition), caller);
    }

    /** Whose a command is: by the configuration, else as it declares. */
    public Permission permission(CommandDefinition definition) {
        Permission configured = config.byCommand().get(definition.name());
        return configured != null ? configured : Permission.of(definition.role());
    }

    private boolean allows(Permission permission, Supplier<Caller> asked) {
        if (permission.role().filter(role -> role == LEAST).isPresent()) {
            return true;
        }
        Caller caller = asked.get();
        return permission.role().filter(caller.role()::includes).isPresent()
                || names(permission, caller)
                || teams(permission, caller);
    }

    private boolean names(Permission permission, Caller caller) {
        Set<String> agents = permission.agents();
        return !agents.isEmpty()
                && (agents.contains(caller.id().toString())
                        || staff.email(caller.id())
                                .map(email -> email.toLowerCase(Locale.ROOT))
                                .filter(agents::contains)
                                .isPresent());
    }

    private boolean teams(Permission permission, Caller caller) {
        return !permission.teams().isEmpty()
                && staff.teams(caller.id()).stream()
                        .map(team -> team.toLowerCase(Locale.ROOT))
                        .anyMatch(permission.teams()::contains);
    }
}
