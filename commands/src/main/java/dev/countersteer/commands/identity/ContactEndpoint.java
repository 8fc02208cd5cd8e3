package dev.countersteer.commands.identity;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Scope;
import dev.countersteer.api.contact.Contacts;
import dev.countersteer.api.contact.ExternalId;
import dev.countersteer.api.contact.KnownPerson;
import dev.countersteer.api.http.Endpoint;
import dev.countersteer.api.http.Endpoint.Method;
import dev.countersteer.api.http.EndpointHandler;
import dev.countersteer.api.http.Request;
import dev.countersteer.api.http.Response;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps a contact under the id that the site has for the person. A repetition changes nothing. */
@Endpoint(method = Method.PUT, path = "/identity/contacts/{externalId}", scopes = Scope.CONTACT_WRITE)
final class ContactEndpoint implements EndpointHandler {
    private final Gate gate;
    private final Contacts contacts;
    private final Warnings warnings;

    @Inject
    ContactEndpoint(Gate gate, Contacts contacts, Warnings warnings) {
        this.gate = requireNonNull(gate, "gate is null");
        this.contacts = requireNonNull(contacts, "contacts is null");
        this.warnings = requireNonNull(warnings, "warnings is null");
    }

    @Override
    public Response handle(Request request) {
        return gate.refusal(request)
                .orElseGet(() -> save(request.parameter("externalId"), JsonBody.read(request.body())));
    }

    private Response save(String externalId, JsonBody body) {
        ExternalId id = ExternalId.parse(externalId);
        KnownPerson.Saved saved = KnownPerson.of(id, body.values()).saveTo(contacts);
        // As text: JavaScript would round the number.
        return Response.ok(new Answer(saved.contact().toString(), saved.created(), warnings.of(id)));
    }

    private record Answer(String contactId, boolean created, List<String> warnings) {}
}
