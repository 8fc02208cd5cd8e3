package dev.countersteer.web.playground.trouble;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersteer.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/** Switches troubles on and off. */
final class TroubleRoutes implements Routes {
    private static final String TROUBLES = "/playground/api/troubles";

    private final Troubles troubles;

    @Inject
    TroubleRoutes(Troubles troubles) {
        this.troubles = requireNonNull(troubles, "troubles is null");
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(TROUBLES, context -> context.json(switches()));
        routes.post(TROUBLES + "/{name}", this::turn);
        routes.post("/playground/api/all-well", context -> {
            troubles.endAll();
            context.status(204);
        });
    }

    private List<Switch> switches() {
        return Arrays.stream(Trouble.values())
                .map(trouble ->
                        new Switch(trouble.wireName(), trouble.title(), trouble.effect(), troubles.has(trouble)))
                .toList();
    }

    private void turn(Context context) {
        Trouble trouble = Trouble.named(context.pathParam("name")).orElseThrow(NotFoundResponse::new);
        JsonNode on = context.bodyAsClass(JsonNode.class).path("on");
        if (!on.isBoolean()) {
            throw new BadRequestResponse();
        }
        if (on.booleanValue()) {
            troubles.begin(trouble);
        } else {
            troubles.end(trouble);
        }
        context.status(204);
    }

    /** A trouble as the page shows it. */
    record Switch(String name, String title, String effect, boolean on) {}
}
