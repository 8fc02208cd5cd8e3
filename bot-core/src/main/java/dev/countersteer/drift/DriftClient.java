package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.Secret;
import dev.countersteer.api.UserId;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.inbox.IncomingMessage;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Drift's REST face, as far as it is needed, for the one org that the token belongs to. Each method blocks until Drift
 * has answered, for some seconds at most, and throws {@link DriftException} when it did not or refused. Safe for use by
 * many threads.
 */
public final class DriftClient {
    private static final String CONTACTS_PER_PAGE = "50";
    private static final String CONVERSATIONS_PER_PAGE = "50";
    private static final int USERS_PER_CALL = 20;

    private final DriftHttp http;
    private final Pages pages;
    private final Secret token;

    @Inject
    DriftClient(DriftHttp http, DriftConfig config) {
        this.http = requireNonNull(http, "http is null");
        this.pages = new Pages(http);
        this.token = config.accessToken();
    }

    /** The conversation. */
    public DriftConversation conversation(ConversationId id) {
        return http.call(DriftRequest.to(Endpoint.CONVERSATION, id.value())).read(DriftConversation::read);
    }

    /** The conversations in which something happened at this time or later, whatever their status; newest first. */
    public List<DriftConversation> conversationsUpdatedSince(Instant since) {
        DriftRequest first = DriftRequest.to(Endpoint.CONVERSATIONS).with("limit", CONVERSATIONS_PER_PAGE);
        return pages.until(
                conversation -> conversation
                        .updatedAt()
                        .filter(updated -> updated.isBefore(since))
                        .isPresent(),
                first,
                list -> Json.each(list, DriftConversation::read));
    }

    /**
     * Starts a conversation with whoever has the address; Drift makes a contact where there is none. A repetition starts
     * another one.
     */
    public DriftConversation newConversation(EmailAddress email, String html) {
        DriftRequest request = DriftRequest.to(Endpoint.NEW_CONVERSATION)
                .sending(Map.of("email", email.value(), "message", Map.of("body", html)));
        return http.call(request).read(DriftConversation::read);
    }

    /** All messages of a conversation, oldest first. */
    public List<DriftMessage> messages(ConversationId conversation) {
        return pages.all(DriftRequest.to(Endpoint.MESSAGES, conversation.value()), DriftMessage::readAll);
    }

    /**
     * Posts a message, and never twice: a failure is not repeated here.
     *
     * @return Drift's id of it; empty when Drift took the message, and its answer does not say
     */
    public OptionalLong postMessage(ConversationId conversation, IncomingMessage.Type type, String html) {
        DriftRequest request = DriftRequest.to(Endpoint.POST_MESSAGE, conversation.value())
                .sending(Map.of("type", type.name().toLowerCase(Locale.ROOT), "body", html));
        try {
            List<DriftMessage> posted = http.call(request).read(DriftMessage::readAll);
            // The documented answer shows several messages; which of them is the new one can then only be guessed.
            return posted.size() == 1 ? OptionalLong.of(posted.get(0).id()) : OptionalLong.empty();
        } catch (DriftException e) {
            if (e.wasDone()) {
                return OptionalLong.empty();
            }
            throw e;
        }
    }

    /** The contact. */
    public Contact contact(ContactId id) {
        return http.call(DriftRequest.to(Endpoint.CONTACT, id.value())).read(DriftClient::contact);
    }

    /** All contacts with the address; empty when there is none. */
    public List<Contact> contactsByEmail(EmailAddress email) {
        DriftRequest first =
                DriftRequest.to(Endpoint.CONTACTS).with("email", email.value()).with("limit", CONTACTS_PER_PAGE);
        return pages.all(first, list -> Json.each(list, DriftClient::contact));
    }

    /** The contacts with the id that the company's own site gave them: one, or none. */
    public List<Contact> contactsByExternalId(String externalId) {
        DriftRequest first =
                DriftRequest.to(Endpoint.CONTACTS).with("idType", "external").with("id", externalId);
        return pages.all(first, list -> Json.each(list, DriftClient::contact));
    }

    /** Sets these attributes of a contact, and leaves the others. */
    public Contact updateContact(ContactId id, Map<String, Object> attributes) {
        DriftRequest request =
                DriftRequest.to(Endpoint.UPDATE_CONTACT, id.value()).sending(Map.of("attributes", attributes));
        return http.call(request).read(DriftClient::contact);
    }

    /** {@code POST /contacts/timeline}: puts an event on a contact's timeline. Source: {@code /docs/posting-timeline-events}. */
    public void addEvent(ContactId contact, String event, Instant at) {
        DriftRequest request = DriftRequest.to(Endpoint.TIMELINE)
                .sending(Map.of("contactId", contact.value(), "createdAt", at.toEpochMilli(), "event", event));
        http.call(request);
    }

    /** Creates a contact; {@code email} must be among the attributes. */
    public Contact createContact(Map<String, Object> attributes) {
        DriftRequest request = DriftRequest.to(Endpoint.CREATE_CONTACT).sending(Map.of("attributes", attributes));
        return http.call(request).read(DriftClient::contact);
    }

    /** A person of the org, or a bot. */
    public DriftUser user(UserId id) {
        return http.call(DriftRequest.to(Endpoint.USER, id.value())).read(DriftUser::read);
    }

    /** Those of the users that Drift knows, by id. */
    public Map<UserId, DriftUser> users(Collection<UserId> ids) {
        List<UserId> distinct = ids.stream().distinct().toList();
        Map<UserId, DriftUser> users = new HashMap<>();
        for (int start = 0; start < distinct.size(); start += USERS_PER_CALL) {
            int end = Math.min(start + USERS_PER_CALL, distinct.size());
            chunk(distinct.subList(start, end)).forEach(user -> users.put(user.id(), user));
        }
        return Map.copyOf(users);
    }

    /** All people of the org, and its bots. */
    public List<DriftUser> users() {
        return http.call(DriftRequest.to(Endpoint.USERS_LIST)).read(list -> Json.each(list, DriftUser::read));
    }

    /** The teams that somebody is in, archived ones included. */
    public List<DriftTeam> teams(UserId member) {
        return http.call(DriftRequest.to(Endpoint.TEAMS_OF_USER, member.value()))
                .read(list -> Json.each(list, DriftTeam::read));
    }

    /** What the token may do, and until when. */
    public TokenInfo tokenInfo() {
        DriftRequest request = DriftRequest.to(Endpoint.TOKEN_INFO).sending(Map.of("access_token", token.value()));
        return http.call(request).read(TokenInfo::read);
    }

    private List<DriftUser> chunk(List<UserId> ids) {
        DriftRequest request = DriftRequest.to(Endpoint.USERS);
        for (UserId id : ids) {
            request = request.with("userId", id.toString());
        }
        return http.call(request).read(DriftClient::byId);
    }

    /** Several users come as a map by id, with the unknown ones left out. */
    private static List<DriftUser> byId(JsonNode users) {
        List<DriftUser> all = new ArrayList<>();
        users.forEach(user -> all.add(DriftUser.read(user)));
        return all;
    }

    private static Contact contact(JsonNode json) {
        return new Contact(new ContactId(Json.id(json, "id")), Json.values(json.path("attributes")));
    }
}
