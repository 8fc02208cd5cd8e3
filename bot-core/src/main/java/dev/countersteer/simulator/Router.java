package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the endpoint of a call; the first route that fits has it. A token is asked for before the path is. */
final class Router {
    private static final Logger LOGGER = LoggerFactory.getLogger(Router.class);

    private final World world;
    private final Access access;
    private final List<Route> routes;

    Router(World world, Access access, List<Route> routes) {
        this.world = requireNonNull(world, "world is null");
        this.access = requireNonNull(access, "access is null");
        this.routes = List.copyOf(routes);
    }

    /** Answers, whatever happens. */
    Answer answer(ApiRequest request) {
        try {
            return world.locked(() -> route(request));
        } catch (Refusal refusal) {
            return refusal.answer();
        } catch (RuntimeException e) {
            LOGGER.error("the simulator has no answer to {} {}", request.method(), request.path(), e);
            return Answer.error(500, "api_error", "Internal error");
        }
    }

    private Answer route(ApiRequest request) {
        for (Route route : routes) {
            Optional<ApiRequest> match = route.match(request);
            if (match.isPresent()) {
                route.scope().ifPresent(scope -> access.check(request.authorization(), scope));
                return route.handler().apply(match.get());
            }
        }
        access.check(request.authorization());
        throw Refusal.notFound();
    }
}
