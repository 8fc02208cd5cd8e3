package dev.countersteer.web.playground;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.Role;
import dev.countersteer.api.UserId;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.simulator.SimulatedMessage;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The people of the playground and where they talk. It begins with an agent, an administrator and two visitors, one of
 * whom has left no address. Safe for use by many threads.
 */
final class Stage {
    private final SimulatedDrift drift;
    private final List<Agent> agents;

    @Inject
    Stage(SimulatedDrift drift) {
        this.drift = requireNonNull(drift, "drift is null");
        this.agents = List.of(agent("Ana Agent", Role.AGENT), agent("Ada Admin", Role.ADMIN));
        open(Optional.of("Vera Visitor"), Optional.of("vera@example.com"));
        open(Optional.of("Otto Ohne-Adresse"), Optional.empty());
    }

    /** Begins a conversation with a new visitor. */
    ConversationId open(Optional<String> name, Optional<String> email) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        name.ifPresent(text -> attributes.put("name", text));
        email.ifPresent(text -> attributes.put("email", text));
        ContactId contact = drift.addContact(attributes);
        return drift.startConversation(contact);
    }

    List<Agent> agents() {
        return agents;
    }

    /** All conversations, in the order they began; those of the site's visitors, too. */
    List<ConversationId> conversations() {
        return drift.conversations();
    }

    /** The conversation of this id, if there is one. */
    Optional<ConversationId> conversation(long id) {
        return Optional.of(new ConversationId(id)).filter(drift.conversations()::contains);
    }

    /** What Drift knows of the visitor of a conversation, now. */
    Map<String, Object> visitor(ConversationId conversation) {
        return drift.contact(drift.visitor(conversation));
    }

    List<SimulatedMessage> messages(ConversationId conversation) {
        return drift.messages(conversation);
    }

    /** An agent types; Drift makes HTML of it. */
    void agentSays(ConversationId conversation, UserId agent, SimulatedMessage.Type type, String text) {
        drift.agentSays(conversation, agent, type, TypedText.toHtml(text));
    }

    void visitorSays(ConversationId conversation, String text) {
        drift.visitorSays(conversation, text);
    }

    private Agent agent(String name, Role role) {
        return new Agent(drift.addAgent(name, role.name().toLowerCase(Locale.ROOT)), name, role);
    }

    /** Someone who answers visitors. */
    record Agent(UserId id, String name, Role role) {}
}
