package dev.countersteer.web.playground;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.web.HttpError;
import dev.countersteer.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Optional;

/** The visitor of a conversation: what Drift knows of them, and how to change it, as an agent may in Drift. */
final class ContactRoutes implements Routes {
    private static final String CONTACT = "/playground/api/conversations/{conversation}/contact";

    private final Stage stage;

    @Inject
    ContactRoutes(Stage stage) {
        this.stage = requireNonNull(stage, "stage is null");
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                CONTACT,
                context -> context.json(ContactView.of(stage, Conversations.asked(context, stage.conversations()))));
        routes.post(CONTACT, this::change);
    }

    private void change(Context context) {
        Contact contact = stage.visitor(Conversations.asked(context, stage.conversations()));
        ContactChange change = ContactChange.read(context.bodyAsClass(JsonNode.class));
        Optional<String> mistake = change.mistake().or(() -> conflict(contact, change));
        if (mistake.isPresent()) {
            new HttpError(400, "refused", mistake.get()).answer(context);
            return;
        }
        stage.change(contact.id(), change.name(), change.value().orElse(null));
        context.status(204);
    }

    private Optional<String> conflict(Contact contact, ContactChange change) {
        if (contact.attributes().isEmpty()) {
            return Optional.of("This contact was removed from Drift. Choose another conversation.");
        }
        if (!change.name().equals("externalId") || change.value().isEmpty()) {
            return Optional.empty();
        }
        return stage.contacts().values().stream()
                .filter(other ->
                        !other.id().equals(contact.id()) && other.externalId().equals(change.value()))
                .map(other -> "Contact " + other.id() + " has this external id, and it can be one contact's only."
                        + " Take another.")
                .findFirst();
    }
}
