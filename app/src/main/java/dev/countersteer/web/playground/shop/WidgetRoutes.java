package dev.countersteer.web.playground.shop;

import static java.util.Objects.requireNonNull;

import dev.countersteer.simulator.BrowserSession;
import dev.countersteer.simulator.Identification;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.simulator.Site;
import dev.countersteer.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** What {@code drift.js} asks Drift's servers: each request is one browser's, and reaches that browser's contact only. */
final class WidgetRoutes implements Routes {
    private static final String WIDGET = "/playground/widget";
    private static final int LONGEST_ID = 255;

    private final Site site;

    @Inject
    WidgetRoutes(SimulatedDrift drift) {
        this.site = requireNonNull(drift, "drift is null").site();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(WIDGET + "/chat", this::chat);
        routes.post(WIDGET + "/messages", this::say);
        routes.post(WIDGET + "/buttons", this::press);
        routes.post(WIDGET + "/identify", this::identify);
        routes.post(WIDGET + "/reset", this::reset);
        routes.post(WIDGET + "/attributes", this::setAttributes);
        routes.post(WIDGET + "/events", this::track);
    }

    private void chat(Context context) {
        context.json(Chat.of(new WidgetRequest(context).browser(site)));
    }

    private void say(Context context) {
        WidgetRequest request = new WidgetRequest(context);
        request.browser(site).say(request.text("text"));
        context.status(204);
    }

    private void press(Context context) {
        WidgetRequest request = new WidgetRequest(context);
        Optional<Long> posted = request.browser(site).press(request.id("message"), request.exactText("value"));
        context.status(posted.isPresent() ? 204 : 404);
    }

    private void identify(Context context) {
        WidgetRequest request = new WidgetRequest(context);
        BrowserSession browser = request.browser(site);
        String id = request.text("externalId");
        if (id.length() > LONGEST_ID) {
            throw new BadRequestResponse();
        }
        Map<String, ?> attributes = request.attributes("attributes");
        String jwt = request.exactText("userJwt");
        Identification identified =
                jwt.isEmpty() ? browser.identify(id, attributes) : browser.identify(id, attributes, jwt);
        context.json(Told.of(identified));
    }

    private void reset(Context context) {
        BrowserSession after = new WidgetRequest(context).browser(site).reset();
        context.json(Map.of("anonymousId", after.state().id().toString()));
    }

    private void setAttributes(Context context) {
        WidgetRequest request = new WidgetRequest(context);
        request.browser(site).setUserAttributes(request.attributes("attributes"));
        context.status(204);
    }

    private void track(Context context) {
        WidgetRequest request = new WidgetRequest(context);
        request.browser(site).track(request.text("event"), request.attributes("properties"));
        context.status(204);
    }
}
