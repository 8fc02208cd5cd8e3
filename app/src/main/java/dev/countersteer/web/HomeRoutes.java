package dev.countersteer.web;

import io.javalin.config.RoutesConfig;
import jakarta.inject.Inject;

/** Says what answers here, to whoever opens the bot's address in a browser. */
final class HomeRoutes implements Routes {
    private static final About ABOUT =
            new About("countersteer", "Slash commands for Drift", WebhookHandler.PATH, "/health/ready");

    @Inject
    HomeRoutes() {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", context -> context.json(ABOUT));
    }

    private record About(String name, String description, String webhooks, String health) {}
}
