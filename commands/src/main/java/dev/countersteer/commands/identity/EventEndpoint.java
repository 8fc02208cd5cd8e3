package dev.countersteer.commands.identity;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Scope;
import dev.countersteer.api.UserException;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.Contacts;
import dev.countersteer.api.contact.ExternalId;
import dev.countersteer.api.http.Endpoint;
import dev.countersteer.api.http.Endpoint.Method;
import dev.countersteer.api.http.EndpointHandler;
import dev.countersteer.api.http.Request;
import dev.countersteer.api.http.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Puts what happened to a person on the timeline of their contact. A repetition puts it there again. */
@Endpoint(method = Method.POST, path = "/identity/contacts/{externalId}/events", scopes = Scope.CONTACT_WRITE)
final class EventEndpoint implements EndpointHandler {
    private static final int LONGEST = 200;
    private static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

    private final Gate gate;
    private final Contacts contacts;
    private final Clock clock;

    @Inject
    EventEndpoint(Gate gate, Contacts contacts, Clock clock) {
        this.gate = requireNonNull(gate, "gate is null");
        this.contacts = requireNonNull(contacts, "contacts is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public Response handle(Request request) {
        return gate.refusal(request)
                .orElseGet(() -> add(request.parameter("externalId"), JsonBody.read(request.body())));
    }

    private Response add(String externalId, JsonBody body) {
        ExternalId id = ExternalId.parse(externalId);
        String event = event(body.text("event", "Order 1001 shipped"));
        Instant at = at(body);
        Optional<Contact> contact = contacts.findByExternalId(id.value());
        if (contact.isEmpty()) {
            return Response.error(
                    404, "not_found", "Drift has no contact with this external id; PUT /identity/contacts/… makes one");
        }
        contacts.addEvent(contact.get().id(), event, at);
        return Response.ok(new Answer(contact.get().id().toString(), event, at.toString()));
    }

    private static String event(String text) {
        String event = text.strip();
        if (event.isEmpty() || event.length() > LONGEST || event.chars().anyMatch(Character::isISOControl)) {
            throw new UserException("\"event\" is to be one line of 1 to " + LONGEST + " characters");
        }
        return event;
    }

    private Instant at(JsonBody body) {
        if (!body.has("at")) {
            return clock.instant();
        }
        try {
            Instant at = Instant.parse(body.text("at", "2026-11-23T09:00:00Z"));
            if (!at.isBefore(Instant.EPOCH) && at.isBefore(LATEST)) {
                return at;
            }
        } catch (DateTimeException e) {
            // Said below, together with times that Drift cannot have.
        }
        throw new UserException(
                "\"at\" is to be a time since 1970, such as 2026-11-23T09:00:00Z; it is now if you leave" + " it out");
    }

    private record Answer(String contactId, String event, String at) {}
}
