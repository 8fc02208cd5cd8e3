package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.simulator.IdentityCheck.Verdict;
import dev.countersteer.simulator.SimulatedMessage.Author;
import dev.countersteer.simulator.SimulatedMessage.Button;
import dev.countersteer.simulator.SimulatedMessage.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Drift's widget in one browser: what {@code window.drift} and the chat do. All of it is what a visitor claims; only an
 * org that requires signed identities can believe an external id. Safe for use by many threads.
 */
public final class BrowserSession {
    /** An address has at most 254 characters, and some around it. */
    private static final int LONGEST_WORD = 300;

    private final AnonymousId id;
    private final World world;
    private final Browsers browsers;
    private final IdentityCheck check;

    BrowserSession(AnonymousId id, World world, Browsers browsers, IdentityCheck check) {
        this.id = requireNonNull(id, "id is null");
        this.world = requireNonNull(world, "world is null");
        this.browsers = requireNonNull(browsers, "browsers is null");
        this.check = requireNonNull(check, "check is null");
    }

    /** Whom Drift takes this browser for. */
    public BrowserState state() {
        return world.locked(() -> {
            Optional<ContactCard> contact = browsers.contact(id);
            return new BrowserState(
                    id,
                    contact.map(card -> new ContactId(card.id())),
                    contact.flatMap(ContactCard::externalId),
                    contact.flatMap(ContactCard::email),
                    browsers.isSigned(id),
                    conversation().map(state -> new ConversationId(state.id())));
        });
    }

    /** {@code drift.identify(externalId, attributes)}, unsigned. */
    public Identification identify(String externalId, Map<String, ? extends @Nullable Object> attributes) {
        return identify(externalId, Json.object(attributes), Optional.empty());
    }

    /** {@code drift.identify(externalId, attributes, {userJwt})}; attributes count only when the identity is used. */
    public Identification identify(
            String externalId, Map<String, ? extends @Nullable Object> attributes, String userJwt) {
        return identify(externalId, Json.object(attributes), Optional.of(userJwt));
    }

    /**
     * {@code drift.reset()}: ends the identity [seen in public code]. The browser goes on under a new anonymous id, as
     * somebody new; who kept the old one is still who it was [inferred].
     */
    public BrowserSession reset() {
        return new BrowserSession(AnonymousId.random(), world, browsers, check);
    }

    /**
     * {@code drift.api.setUserAttributes}: attributes without identity, on this browser's contact [seen in public code].
     * It cannot set the external id [inferred]; all else it can, the e-mail included. Null takes an attribute away.
     */
    public void setUserAttributes(Map<String, ? extends @Nullable Object> attributes) {
        ObjectNode given = withoutExternalId(Json.object(attributes));
        world.locked(() -> world.visitorGives(browsers.contactOrNew(id), given));
    }

    /** {@code drift.track}: an event on the contact's timeline. */
    public TimelineEvent track(String event, Map<String, ? extends @Nullable Object> properties) {
        requireNonNull(event, "event is null");
        Map<String, Object> given = Json.map(Json.object(properties));
        return world.locked(() -> {
            ContactCard contact = browsers.contactOrNew(id);
            return world.timeline().add(contact.id(), event, given, world.now());
        });
    }

    /**
     * The visitor writes. An e-mail address in the text is the contact's, if it has none yet: that Drift hears of e-mails
     * given in the chat is documented, that any text will do is inferred.
     *
     * @return the message's id
     */
    public long say(String text) {
        requireNonNull(text, "text is null");
        return world.locked(() -> {
            ContactCard contact = browsers.contactOrNew(id);
            SimulatedMessage said = world.say(conversationOrNew(contact), draft(contact, text));
            if (contact.email().isEmpty()) {
                addressIn(text)
                        .ifPresent(email ->
                                world.visitorGives(contact, Json.object().put("email", email)));
            }
            return said.id();
        });
    }

    /**
     * The visitor presses a button of a message: its value is posted bare, as a message of theirs, and
     * {@code button_clicked} sent beside the message's own events [inferred].
     *
     * @return the message's id; empty when the visitor sees no such button
     */
    public Optional<Long> press(long message, String value) {
        return world.locked(() -> conversation()
                .filter(state -> shown(state).stream().anyMatch(said -> said.id() == message && offers(said, value)))
                .map(state -> world.press(state, draft(browsers.contactOrNew(id), value))
                        .id()));
    }

    /** What this browser's visitor sees, oldest first: the chat of their own last conversation, and no private note. */
    public List<SimulatedMessage> messages() {
        return world.locked(() -> conversation().map(BrowserSession::shown).orElse(List.of()));
    }

    /** The name over a message; empty over the visitor's own. */
    public String nameOf(Author author) {
        return author.type() == Kind.CONTACT
                ? ""
                : world.locked(() -> world.staff().find(author.id()))
                        .map(StaffMember::name)
                        .orElse("");
    }

    private Identification identify(String externalId, ObjectNode attributes, Optional<String> jwt) {
        if (externalId.isBlank()) {
            throw new IllegalArgumentException("externalId is blank");
        }
        return world.locked(() -> {
            Verdict verdict = check.verdict(externalId, jwt, world.now());
            if (!verdict.used()) {
                return Identification.refused(verdict.proof(), browsers.contact(id));
            }
            Identification identified = browsers.identify(id, externalId, verdict.proof());
            world.visitorGives(browsers.contactOrNew(id), withoutExternalId(attributes));
            return identified;
        });
    }

    private Optional<ConversationState> conversation() {
        return browsers.contact(id).flatMap(contact -> world.conversations().lastOf(contact.id()));
    }

    private ConversationState conversationOrNew(ContactCard contact) {
        return conversation().orElseGet(() -> world.conversations().open(contact.id(), world.now()));
    }

    private static Draft draft(ContactCard contact, String text) {
        return Draft.of(new Author(Kind.CONTACT, contact.id(), false), SimulatedMessage.Type.CHAT, text);
    }

    private static List<SimulatedMessage> shown(ConversationState conversation) {
        return conversation.messages().stream()
                .filter(message -> message.type() == SimulatedMessage.Type.CHAT)
                .toList();
    }

    private static boolean offers(SimulatedMessage message, String value) {
        return message.buttons().stream().map(Button::posted).anyMatch(value::equals);
    }

    private static ObjectNode withoutExternalId(ObjectNode attributes) {
        return attributes.without(List.of("externalId", "external_id"));
    }

    private static Optional<String> addressIn(String text) {
        return Arrays.stream(text.split("\\s+"))
                .filter(word -> word.contains("@") && word.length() <= LONGEST_WORD)
                .map(word -> word.replaceAll("^[<(\"']+|[>)\"'.,;:!?]+$", ""))
                .filter(EmailAddress::isValid)
                .findFirst();
    }
}
