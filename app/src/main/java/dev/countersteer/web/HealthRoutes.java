package dev.countersteer.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells a load balancer or an orchestrator whether to restart this node, and whether to send it traffic. */
final class HealthRoutes implements Routes {
    private final Set<HealthCheck> checks;

    @Inject
    HealthRoutes(Set<HealthCheck> checks) {
        this.checks = Set.copyOf(checks);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/health/live", context -> context.json(Map.of("status", "live")));
        routes.get("/health/ready", this::ready);
    }

    private void ready(Context context) {
        List<String> reasons = checks.stream()
                .map(HealthCheck::problem)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        if (reasons.isEmpty()) {
            context.json(Map.of("status", "ready"));
            return;
        }
        context.status(503).json(new NotReady("not ready", reasons));
    }

    private record NotReady(String status, List<String> reasons) {}
}
