package dev.countersteer.web.playground;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.Role;
import dev.countersteer.api.UserId;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.simulator.SimulatedMessage;
import dev.countersteer.simulator.TimelineEvent;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The people of the playground and where they talk. It begins with an agent, an administrator, a member,
 * and two visitors, one of whom has left no address. Safe for use by many threads.
 */
final class Stage {
    private final SimulatedDrift drift;
    private final List<Agent> agents;

    @Inject
    Stage(SimulatedDrift drift) {
        this.drift = requireNonNull(drift, "drift is null");
        this.agents = List.of(
                agent("Ana Agent", Role.AGENT), agent("Ada Admin", Role.ADMIN), agent("Mia Member", Role.MEMBER));
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

    /** What Drift knows of the visitor of a conversation, now; nothing when the contact was removed. */
    Contact visitor(ConversationId conversation) {
        return visitor(conversation, contacts());
    }

    /** As {@link #visitor(ConversationId)}, as it was known to {@link #contacts}. */
    Contact visitor(ConversationId conversation, Map<ContactId, Contact> known) {
        ContactId id = drift.visitor(conversation);
        return known.getOrDefault(id, new Contact(id, Map.of()));
    }

    /** Everybody, first created first. */
    Map<ContactId, Contact> contacts() {
        Map<ContactId, Contact> all = new LinkedHashMap<>();
        drift.contacts().forEach((id, attributes) -> all.put(id, new Contact(id, attributes)));
        return all;
    }

    /** The conversations with a contact, in the order they began. */
    List<ConversationId> conversations(ContactId contact) {
        return conversations().stream()
                .filter(conversation -> drift.visitor(conversation).equals(contact))
                .toList();
    }

    /** What was tracked or posted of a contact, in the order it came. */
    List<TimelineEvent> timeline(ContactId contact) {
        return drift.site().timeline(contact);
    }

    /** As when somebody changes the contact in Drift; null takes the attribute away. */
    void change(ContactId contact, String attribute, @Nullable String value) {
        drift.changeContact(contact, Collections.singletonMap(attribute, value));
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
