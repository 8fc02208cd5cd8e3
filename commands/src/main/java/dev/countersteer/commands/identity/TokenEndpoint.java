package dev.countersteer.commands.identity;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.contact.ExternalId;
import dev.countersteer.api.http.Endpoint;
import dev.countersteer.api.http.Endpoint.Method;
import dev.countersteer.api.http.EndpointHandler;
import dev.countersteer.api.http.Request;
import dev.countersteer.api.http.Response;
import jakarta.inject.Inject;
import java.util.List;

/** Signs for the site's back end who a visitor is; the site's page hands that to {@code drift.identify}. */
@Endpoint(method = Method.POST, path = "/identity/tokens")
final class TokenEndpoint implements EndpointHandler {
    private final Gate gate;
    private final UserJwts jwts;
    private final Warnings warnings;

    @Inject
    TokenEndpoint(Gate gate, UserJwts jwts, Warnings warnings) {
        this.gate = requireNonNull(gate, "gate is null");
        this.jwts = requireNonNull(jwts, "jwts is null");
        this.warnings = requireNonNull(warnings, "warnings is null");
    }

    @Override
    public Response handle(Request request) {
        return gate.refusal(request).orElseGet(() -> sign(JsonBody.read(request.body())));
    }

    private Response sign(JsonBody body) {
        ExternalId id = ExternalId.parse(body.text("userId", "u-7f3c9a1e"));
        UserJwts.Signed signed = jwts.sign(id);
        return Response.ok(new Answer(signed.jwt(), signed.expires().toString(), warnings.of(id)));
    }

    private record Answer(String userJwt, String expiresAt, List<String> warnings) {}
}
