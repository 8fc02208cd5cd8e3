package dev.countersteer.web;

import static java.util.Objects.requireNonNull;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Inject;

/** What was measured, as Prometheus reads it. */
final class MetricsRoutes implements Routes {
    private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry meters;

    @Inject
    MetricsRoutes(PrometheusMeterRegistry meters) {
        this.meters = requireNonNull(meters, "meters is null");
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/metrics", this::scrape);
    }

    private void scrape(Context context) {
        context.contentType(FORMAT).result(meters.scrape(FORMAT));
    }
}
