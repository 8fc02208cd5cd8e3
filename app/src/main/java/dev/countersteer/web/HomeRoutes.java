package dev.countersteer.web;

import io.javalin.config.RoutesConfig;
import jakarta.inject.Inject;
import java.util.Map;

/** Says what answers here, to whoever opens the bot's address in a browser. */
final class HomeRoutes implements Routes {
    @Inject
    HomeRoutes() {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/",
                context -> context.json(Map.of(
                        "name", "countersteer",
                        "description", "Slash commands for Drift",
                        "webhooks", WebhookRoutes.PATH,
                        "health", "/health/ready")));
    }
}
