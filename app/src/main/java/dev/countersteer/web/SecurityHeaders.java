package dev.countersteer.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/** What every page and answer tells the browser, so that none has to think of it; webhooks have no browser. */
final class SecurityHeaders implements Routes {
    private static final String ONLY_OUR_OWN =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    @Inject
    SecurityHeaders() {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(SecurityHeaders::add);
    }

    private static void add(Context context) {
        if (context.path().equals(WebhookHandler.PATH)) {
            return;
        }
        context.header("Content-Security-Policy", ONLY_OUR_OWN)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store");
    }
}
