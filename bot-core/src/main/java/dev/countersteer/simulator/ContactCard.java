package dev.countersteer.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A contact as the simulator keeps it; the attributes change in place. Guarded by the world. */
record ContactCard(long id, long createdAt, ObjectNode attributes) {
    Optional<String> email() {
        return text("email");
    }

    Optional<String> externalId() {
        return text("externalId");
    }

    ObjectNode json() {
        ObjectNode contact = Json.object();
        contact.put("id", id);
        contact.put("createdAt", createdAt);
        contact.set("attributes", attributes);
        return contact;
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(attributes.path(name).textValue());
    }
}
