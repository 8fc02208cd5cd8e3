package dev.countersteer.web.admin;

import static java.util.Objects.requireNonNull;

import dev.countersteer.command.CommandRegistry;
import dev.countersteer.command.permission.Authorizer;
import dev.countersteer.web.Routes;
import io.javalin.config.RoutesConfig;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The admin pages. All that is below their address asks who is there. */
final class AdminRoutes implements Routes {
    private static final String PATH = "/admin";

    private final AdminAccess access;
    private final CommandRegistry registry;
    private final Authorizer authorizer;

    @Inject
    AdminRoutes(AdminAccess access, CommandRegistry registry, Authorizer authorizer) {
        this.access = requireNonNull(access, "access is null");
        this.registry = requireNonNull(registry, "registry is null");
        this.authorizer = requireNonNull(authorizer, "authorizer is null");
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(PATH + "*", access::check);
        routes.get(PATH + "/commands", context -> context.json(Map.of("commands", commands())));
    }

    private List<CommandView> commands() {
        return registry.commands(any -> true).stream()
                .map(command -> CommandView.of(command, authorizer.permission(command)))
                .toList();
    }
}
