package dev.countersteer.web.playground.trail;

import static java.util.Objects.requireNonNull;

import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.web.Routes;
import dev.countersteer.web.playground.Conversations;
import io.javalin.config.RoutesConfig;
import jakarta.inject.Inject;

/** What happened in a conversation. */
final class TrailRoutes implements Routes {
    private final SimulatedDrift drift;
    private final Trails trails;

    @Inject
    TrailRoutes(SimulatedDrift drift, Trails trails) {
        this.drift = requireNonNull(drift, "drift is null");
        this.trails = requireNonNull(trails, "trails is null");
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/playground/api/conversations/{conversation}/trail",
                context -> context.json(trails.of(Conversations.asked(context, drift.conversations()))));
    }
}
