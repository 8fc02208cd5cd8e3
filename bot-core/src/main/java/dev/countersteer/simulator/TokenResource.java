package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What a token is and may do ({@code /docs/get-token-information}); the answer is not wrapped. */
final class TokenResource {
    private final World world;
    private final Access access;
    private final long createdAt;

    TokenResource(World world, Access access) {
        this.world = requireNonNull(world, "world is null");
        this.access = requireNonNull(access, "access is null");
        this.createdAt = world.now();
    }

    List<Route> routes() {
        return List.of(Route.open("POST", "/app/token_info", this::describe));
    }

    private Answer describe(ApiRequest request) {
        String token = Json.text(request.object(), "access_token");
        if (!access.isToken(token)) {
            throw Refusal.unauthorized();
        }
        ObjectNode description = Json.object();
        description.put("access_token", token);
        description.put("authenticated_userid", "orgId:" + world.org());
        description.put("credential_id", Access.APP);
        description.put("token_type", "bearer");
        description.put("expires_in", 0);
        description.put("created_at", createdAt);
        description.put("scope", access.scopes());
        description.put("id", "simulated-token-entry");
        return Answer.ok(description);
    }
}
