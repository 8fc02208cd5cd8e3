package dev.countersteer.web.playground.shop;

import static java.util.Objects.requireNonNull;

import dev.countersteer.simulator.BrowserSession;
import dev.countersteer.simulator.IdentityMode;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.web.Routes;
import dev.countersteer.web.WebResource;
import dev.countersteer.web.playground.shop.UserJwts.Quality;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;

/** The shop: its page in any number of browsers, and its back end, which knows customers and signs for them. */
final class ShopRoutes implements Routes {
    private static final String SHOP = "/playground/shop";
    private static final String HTML = "text/html; charset=utf-8";

    private final SimulatedDrift drift;
    private final Customers customers;
    private final UserJwts jwts;

    @Inject
    ShopRoutes(SimulatedDrift drift, Customers customers, UserJwts jwts) {
        this.drift = requireNonNull(drift, "drift is null");
        this.customers = requireNonNull(customers, "customers is null");
        this.jwts = requireNonNull(jwts, "jwts is null");
    }

    /**
     * Each browser has a path of its own, as the path is what keeps cookies of the same name apart in one real browser: so
     * {@code drift_aid} is called {@code drift_aid} in all of them.
     */
    @Override
    public void addTo(RoutesConfig routes) {
        byte[] page = WebResource.bytes("shop/index.html");
        routes.get(SHOP, context -> context.redirect(SHOP + "/b/1"));
        routes.get(SHOP + "/b/{browser}", context -> {
            if (!context.pathParam("browser").matches("[1-9][0-9]?")) {
                throw new NotFoundResponse();
            }
            context.contentType(HTML).result(page);
        });
        routes.get(SHOP + "/api/customers", context -> context.json(customers.all()));
        routes.get(SHOP + "/api/status", this::status);
        routes.post(SHOP + "/api/login", this::login);
        routes.post(SHOP + "/api/identity-mode", this::identityMode);
    }

    private void status(Context context) {
        BrowserSession browser = new WidgetRequest(context).browser(drift.site());
        context.json(Status.of(drift, browser.state()));
    }

    /** There is no password to give: this is a demonstration of what comes after it. */
    private void login(Context context) {
        WidgetRequest request = new WidgetRequest(context);
        String id = request.text("id");
        Quality quality = constant(Quality.values(), request.text("signature"));
        context.json(new Login(id, jwts.sign(id, quality).orElse("")));
    }

    private void identityMode(Context context) {
        String mode = new WidgetRequest(context).text("mode");
        drift.site().identityMode(constant(IdentityMode.values(), mode));
        context.status(204);
    }

    private static <E extends Enum<E>> E constant(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(BadRequestResponse::new);
    }

    /** What the page gives to {@code drift.identify}; without a signature the JWT is empty. */
    record Login(String id, String userJwt) {}
}
