package dev.countersteer.drift;

import static dev.countersteer.inbox.IncomingMessage.Type.CHAT;
import static dev.countersteer.inbox.IncomingMessage.Type.PRIVATE_NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.UserId;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.ContactId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class DriftClientTest {
    private static final ConversationId CONVERSATION = new ConversationId(3914420077L);
    private static final ContactId CONTACT = new ContactId(17402288115L);
    private static final EmailAddress ADA = new EmailAddress("ada+1@example.test");
    private static final long BEYOND_A_DOUBLE = 9_007_199_254_740_993L;

    private Drift drift;

    @BeforeEach
    void start() throws IOException {
        drift = Drift.start();
    }

    @AfterEach
    void close() {
        drift.close();
    }

    @Test
    void readsAConversation() {
        drift.server.answerWith("conversation");

        DriftConversation conversation = drift.client.conversation(CONVERSATION);

        assertThat(conversation.id()).isEqualTo(CONVERSATION);
        assertThat(conversation.contact()).contains(CONTACT);
        assertThat(conversation.status()).isEqualTo("open");
        assertThat(conversation.updatedAt()).contains(Instant.ofEpochMilli(1_718_900_005_000L));
        assertThat(drift.server.targets()).containsExactly("/conversations/3914420077");
    }

    @Test
    void readsAContactWithWhatItHolds() {
        drift.server.answerWith("contact");

        Contact contact = drift.client.contact(CONTACT);

        assertThat(contact.id()).isEqualTo(CONTACT);
        assertThat(contact.email()).contains(new EmailAddress("ada@example.test"));
        assertThat(contact.attributes())
                .containsEntry("_END_USER_VERSION", 41L)
                .containsEntry("start_date", 1_718_800_000_000L)
                .containsEntry("tags", List.of());
        assertThat(contact.attributes().get("socialProfiles"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("employment", Map.of("name", "Example BV", "domain", "example.test", "title", "Buyer"));
    }

    @Test
    void readsContactsThatHaveLittle() {
        drift.server
                .answerWith("contact-anonymous")
                .answerWith("contact-email-only-in-socialProfiles")
                .answer(200, "{\"data\":{\"id\":1,\"attributes\":null}}");

        assertThat(drift.client.contact(CONTACT).email()).isEmpty();
        assertThat(drift.client.contact(CONTACT).email()).contains(new EmailAddress("grace@example.test"));
        assertThat(drift.client.contact(CONTACT).attributes()).isEmpty();
    }

    @Test
    void keepsIdsBeyondADouble() {
        String contact = "{\"data\":{\"id\":" + BEYOND_A_DOUBLE + ",\"attributes\":{\"n\":" + BEYOND_A_DOUBLE + "}}}";
        drift.server
                .answer(200, contact)
                .answer(200, "{\"data\":{\"id\":1,\"contactId\":\"" + BEYOND_A_DOUBLE + "\"}}");

        Contact found = drift.client.contact(new ContactId(BEYOND_A_DOUBLE));
        DriftConversation conversation = drift.client.conversation(new ConversationId(1));

        assertThat(drift.server.targets().get(0)).isEqualTo("/contacts/9007199254740993");
        assertThat(found.id().value()).isEqualTo(BEYOND_A_DOUBLE);
        assertThat(found.attributes()).containsEntry("n", BEYOND_A_DOUBLE);
        assertThat(conversation.contact()).contains(new ContactId(BEYOND_A_DOUBLE));
    }

    @Test
    void findsAllContactsOfAnAddress() {
        drift.server.answer(
                200,
                Fixture.text("contacts-by-email"),
                "Link",
                "<" + drift.server.url() + "/contacts?page=2>; rel='next'");
        drift.server.answer(200, "{\"data\":[{\"id\":3}]}", "Link", "</contacts?page=1>; rel=\"prev\"");

        List<Contact> found = drift.client.contactsByEmail(ADA);

        assertThat(found).extracting(contact -> contact.id().value()).containsExactly(17402288115L, 17402288118L, 3L);
        assertThat(drift.server.targets())
                .containsExactly("/contacts?email=ada%2B1%40example.test&limit=50", "/contacts?page=2");
    }

    @Test
    void findsNoContactWhereThereIsNone() {
        drift.server.answerWith("contacts-empty");

        assertThat(drift.client.contactsByEmail(ADA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/contacts?page=2",
                "https://evil.example/contacts",
                "//evil.example/contacts",
                "https://api.drift.com/contacts",
                "::"
            })
    void showsItsTokenToNoOtherHost(String link) {
        drift.server.answer(200, "{\"data\":[]}", "Link", "<" + link + ">; rel=next");

        assertThatThrownBy(() -> drift.client.contactsByEmail(ADA))
                .isInstanceOfSatisfying(
                        DriftException.class,
                        failure -> assertThat(failure.isTemporary()).isFalse())
                .hasMessageStartingWith("The rest of GET /contacts was not read");
    }

    @Test
    void comesToAnEndWhenTheNextPageIsTheSame() {
        String loop = "{\"data\":[{\"id\":3}],\"pagination\":{\"more\":true,\"next\":7}}";
        drift.server.answer(200, loop).answer(200, loop).answer(200, loop);

        List<Contact> found = drift.client.contactsByEmail(ADA);

        assertThat(found).hasSize(2);
    }

    @Test
    void readsNoListWithoutEnd() {
        for (int page = 0; page < 201; page++) {
            drift.server.answer(200, "{\"data\":[],\"pagination\":{\"more\":true,\"next\":" + page + "}}");
        }

        assertThatThrownBy(() -> drift.client.contactsByEmail(ADA))
                .isInstanceOf(DriftException.class)
                .hasMessage("The rest of GET /contacts was not read: it has more than 200 pages");
    }

    @Test
    void findsAContactByItsExternalId() {
        drift.server.answerWith("contact");

        List<Contact> found = drift.client.contactsByExternalId("u 7&f");

        assertThat(found).hasSize(1);
        assertThat(drift.server.targets()).containsExactly("/contacts?idType=external&id=u%207%26f");
    }

    @Test
    void updatesAndCreatesContacts() {
        drift.server.answerWith("contact").answerWith("contact-created");

        Contact updated = drift.client.updateContact(CONTACT, Map.of("plan_level", "gold"));
        Contact created = drift.client.createContact(Map.of("email", "ada@example.test"));

        assertThat(updated.text("plan_level")).contains("gold");
        assertThat(created.externalId()).contains("u-7f3c9a1e");
        assertThat(drift.server.requests())
                .extracting(request -> request.method() + " " + request.target() + " " + request.body())
                .containsExactly(
                        "PATCH /contacts/17402288115 {\"attributes\":{\"plan_level\":\"gold\"}}",
                        "POST /contacts {\"attributes\":{\"email\":\"ada@example.test\"}}");
    }

    @Test
    void readsAllMessages() {
        drift.server.answerWith("messages-page").answerWith("messages-page-last");

        List<DriftMessage> messages = drift.client.messages(CONVERSATION);

        assertThat(messages).hasSize(6);
        assertThat(messages.get(1).author())
                .isEqualTo(new DriftMessage.Author("contact", Optional.of(17402288115L), false));
        assertThat(messages.get(2).body()).isEqualTo("<p>/lookup ORD-1001</p>");
        assertThat(drift.server.targets())
                .containsExactly("/conversations/3914420077/messages", "/conversations/3914420077/messages?next=2");
    }

    @Test
    void postsAMessageAndReadsItsIdInEitherShape() {
        drift.server.answerWith("message-create-response").answerWith("message-create-response-single");

        assertThat(drift.client.postMessage(CONVERSATION, PRIVATE_NOTE, "<p>a \"b\"</p>"))
                .hasValue(12987600030L);
        assertThat(drift.client.postMessage(CONVERSATION, CHAT, "c")).hasValue(12987600030L);

        assertThat(drift.server.requests())
                .allMatch(request -> request.target().equals("/conversations/3914420077/messages"));
        assertThat(drift.server.requests().get(0).body())
                .contains("\"type\":\"private_note\"", "\"body\":\"<p>a \\\"b\\\"</p>\"");
        assertThat(drift.server.requests().get(1).body()).contains("\"type\":\"chat\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "<html>", "{}", "{\"data\":null}", "[]", "{\"data\":{\"messages\":[{},{}]}}"})
    void takesAnySuccessForPosted(String answer) {
        drift.server.answer(200, answer);

        assertThat(drift.client.postMessage(CONVERSATION, CHAT, "c")).isEmpty();
    }

    @Test
    void takesASuccessWhoseBodyNeverComesForPosted() throws IOException {
        try (Drift impatient = Drift.withDeadline(Duration.ofMillis(300))) {
            impatient.server.stallAfter(200, "{");

            assertThat(impatient.client.postMessage(CONVERSATION, CHAT, "c")).isEmpty();
        }
    }

    @Test
    void readsUsers() {
        drift.server.answerWith("user").answerWith("users-list");

        DriftUser user = drift.client.user(new UserId(2211904));
        List<DriftUser> all = drift.client.users();

        assertThat(user.name()).contains("Sam Agent");
        assertThat(user.role()).isEqualTo("member");
        assertThat(all).extracting(DriftUser::bot).containsExactly(false, true);
    }

    @Test
    void asksForUsersByTheTwenty() {
        drift.server.answerWith("users-by-ids").answer(200, "{\"data\":{}}");
        List<UserId> ids = LongStream.rangeClosed(1, 21).mapToObj(UserId::new).toList();

        Map<UserId, DriftUser> users = drift.client.users(ids);

        assertThat(users).containsOnlyKeys(new UserId(2211904), new UserId(2211871));
        assertThat(drift.server.targets().get(0))
                .startsWith("/users?userId=1&userId=2&")
                .endsWith("&userId=20");
        assertThat(drift.server.targets().get(1)).isEqualTo("/users?userId=21");
    }

    @Test
    void readsWhatATokenMayDo() {
        drift.server.answerWith("token_info").answerWith("token_info-expiring");

        TokenInfo lasting = drift.client.tokenInfo();
        TokenInfo expiring = drift.client.tokenInfo();

        assertThat(lasting.org()).contains(new OrgId(48213));
        assertThat(lasting.scopes()).contains("contact_read", "user_read").hasSize(5);
        assertThat(lasting.expiresAt()).isEmpty();
        assertThat(expiring.expiresAt()).contains(Instant.ofEpochMilli(1_718_007_200_000L));
        assertThat(drift.server.requests().get(0).body()).isEqualTo("{\"access_token\":\"" + Drift.TOKEN + "\"}");
    }

    @Test
    void listsConversationsInBothPagingStyles() {
        String next = drift.server.url() + "/conversations/list?page_token=NEXT";
        drift.server
                .answer(200, Fixture.text("conversations-list-legacy"))
                .answer(200, "{\"data\":[{\"id\":3}],\"links\":{\"self\":\"x\",\"next\":\"" + next + "\"}}")
                .answerWith("conversations-list-last-page");

        List<DriftConversation> conversations = drift.client.conversationsUpdatedSince(Instant.EPOCH);

        assertThat(conversations)
                .extracting(conversation -> conversation.id().value())
                .containsExactly(3914420077L, 3914420065L, 3L, 3914420065L);
        assertThat(drift.server.targets())
                .containsExactly(
                        "/conversations/list?limit=50",
                        "/conversations/list?limit=50&next=3914420065",
                        "/conversations/list?page_token=NEXT");
    }

    @Test
    void readsConversationsUntilOneIsTooOld() {
        drift.server.answerWith("conversations-list");
        Instant since = Instant.ofEpochMilli(1718900005000L);

        assertThat(drift.client.conversationsUpdatedSince(since))
                .extracting(DriftConversation::id)
                .containsExactly(CONVERSATION);
        assertThat(drift.server.targets()).containsExactly("/conversations/list?limit=50");
    }

    @Test
    void startsAConversationAndReadsTheBareAnswer() {
        drift.server.answerWith("conversation-new-response");

        DriftConversation conversation = drift.client.newConversation(ADA, "<p>Hello</p>");

        assertThat(conversation.id()).isEqualTo(CONVERSATION);
        assertThat(conversation.contact()).contains(CONTACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"data\":{\"id\":1.5}}", "{\"data\":{\"id\":\"x\"}}"})
    void doesNotTakeWhatHasNoIdForAConversation(String answer) {
        drift.server.answer(200, answer);

        assertThatThrownBy(() -> drift.client.conversation(CONVERSATION))
                .isInstanceOf(DriftException.class)
                .hasMessage(
                        "Drift answered 200 to GET /conversations/{id}, and the answer is of no use: it holds no id");
    }
}
