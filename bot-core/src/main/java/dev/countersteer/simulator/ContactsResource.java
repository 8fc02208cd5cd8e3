package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Contacts created, changed and removed, and events on their timeline; finding them is a resource of its own. */
final class ContactsResource {
    private static final String WRITE = "contact_write";

    private final World world;
    private final ContactBook contacts;

    ContactsResource(World world) {
        this.world = requireNonNull(world, "world is null");
        this.contacts = world.contacts();
    }

    List<Route> routes() {
        return List.of(
                Route.of("POST", "/contacts", WRITE, this::create),
                Route.of("POST", "/contacts/timeline", WRITE, this::addToTimeline),
                Route.of("PATCH", "/contacts/normalize", WRITE, this::updateNormalized),
                Route.of("PATCH", "/contacts/{id}", WRITE, this::update),
                Route.of("DELETE", "/contacts/{id}", WRITE, this::remove));
    }

    /** Without an external id the e-mail must be new, with one only that id ({@code /docs/creating-a-contact}). */
    private Answer create(ApiRequest request) {
        ObjectNode attributes = attributes(request);
        String email = Json.text(attributes, "email");
        if (email.isEmpty()) {
            throw Refusal.invalid("email is required");
        }
        Optional<String> externalId = externalId(attributes);
        if (externalId.isEmpty() && !contacts.byEmail(email).isEmpty()) {
            throw Refusal.conflict("A contact with this email already exists");
        }
        externalId.ifPresent(id -> checkIsFree(id, Optional.empty()));
        return answer(contacts.add(attributes, world.now()));
    }

    private Answer update(ApiRequest request) {
        return update(contacts.find(request.id()).orElseThrow(Refusal::notFound), request);
    }

    private Answer updateNormalized(ApiRequest request) {
        String id = request.query("id").orElseThrow(() -> Refusal.invalid("id is required"));
        String idType = request.query("idType").orElse("drift");
        return update(contacts.find(idType, id).orElseThrow(Refusal::notFound), request);
    }

    private Answer update(ContactCard contact, ApiRequest request) {
        ObjectNode attributes = attributes(request);
        externalId(attributes).ifPresent(id -> checkIsFree(id, Optional.of(contact)));
        world.change(contact, attributes);
        return answer(contact);
    }

    private Answer remove(ApiRequest request) {
        if (!contacts.remove(request.id())) {
            throw Refusal.notFound();
        }
        return Answer.json(202, Json.object().put("result", "OK").put("ok", true));
    }

    private Answer addToTimeline(ApiRequest request) {
        ObjectNode body = request.object();
        String event = Json.text(body, "event");
        if (event.isEmpty()) {
            throw Refusal.invalid("event is required");
        }
        ContactCard contact = timelineOwner(body).orElseThrow(Refusal::notFound);
        ObjectNode entry = Json.object();
        ObjectNode attributes = body.path("attributes") instanceof ObjectNode given ? given : Json.object();
        long createdAt = body.path("createdAt").asLong(world.now());
        world.timeline().add(contact.id(), event, Json.map(attributes), createdAt);
        entry.set("attributes", attributes);
        entry.put("event", event);
        entry.put("createdAt", createdAt);
        entry.put("contactId", contact.id());
        return Answer.ok(Json.data(entry));
    }

    private Optional<ContactCard> timelineOwner(ObjectNode body) {
        if (body.has("contactId")) {
            return contacts.find(body.path("contactId").asLong());
        }
        return contacts.byExternalId(Json.text(body, "externalId"));
    }

    private void checkIsFree(String externalId, Optional<ContactCard> self) {
        Optional<ContactCard> owner = contacts.byExternalId(externalId);
        if (owner.isPresent() && !owner.equals(self)) {
            throw Refusal.conflict("A contact with this externalId already exists");
        }
    }

    private static ObjectNode attributes(ApiRequest request) {
        if (request.object().path("attributes") instanceof ObjectNode attributes) {
            return attributes;
        }
        throw Refusal.invalid("attributes are required");
    }

    private static Optional<String> externalId(ObjectNode attributes) {
        return Stream.of("externalId", "external_id")
                .map(name -> Json.text(attributes, name))
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    private static Answer answer(ContactCard contact) {
        return Answer.ok(Json.data(contact.json()));
    }
}
