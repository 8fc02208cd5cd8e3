package dev.countersteer.web.admin;

import static java.util.Objects.requireNonNull;

import dev.countersteer.command.CommandRegistry;
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

    @Inject
    AdminRoutes(AdminAccess access, CommandRegistry registry) {
        this.access = requireNonNull(access, "access is null");
        this.registry = requireNonNull(registry, "registry is null");
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(PATH + "*", access::check);
        routes.get(PATH + "/commands", context -> context.json(Map.of("commands", commands())));
    }

    private List<CommandView> commands() {
        return registry.commands(any -> true).stream().map(CommandView::of).toList();
    }
}
