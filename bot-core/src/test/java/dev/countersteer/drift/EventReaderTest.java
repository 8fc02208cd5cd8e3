package dev.countersteer.drift;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.api.event.ButtonClicked;
import dev.countersteer.api.event.ContactIdentified;
import dev.countersteer.api.event.ContactUpdated;
import dev.countersteer.api.event.ConversationPush;
import dev.countersteer.api.event.ConversationPush.Reason;
import dev.countersteer.api.event.Event;
import dev.countersteer.api.event.NewConversation;
import dev.countersteer.api.event.PlaybookGoalMet;
import dev.countersteer.api.event.VisitorMessage;
import dev.countersteer.event.EventKind;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    private static final ConversationId CONVERSATION = new ConversationId(3914420077L);
    private static final ContactId ADA = new ContactId(17402288115L);

    @Test
    void readsAGoal() throws IOException {
        assertThat(read("webhook-playbook_goal_met"))
                .contains(new PlaybookGoalMet(
                        CONVERSATION,
                        ADA,
                        63519,
                        "Pricing page",
                        "0f3f2f0e-5d1c-4a61-9c53-1d7b4a0c9e11",
                        "Email captured"));
    }

    @Test
    void readsANewConversation() throws IOException {
        assertThat(read("webhook-new_conversation")).contains(new NewConversation(CONVERSATION, ADA));
    }

    @Test
    void readsWhatAVisitorWrote() throws IOException {
        assertThat(read("webhook-new_message-contact-chat"))
                .contains(new VisitorMessage(
                        CONVERSATION, ADA, 12987600004L, "where is my order?", Instant.ofEpochMilli(1718900003000L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-new_message-agent-chat", "webhook-new_message-bot-chat"})
    void passesOverWhatNoVisitorWrote(String fixture) throws IOException {
        assertThat(read(fixture)).isEmpty();
    }

    @Test
    void readsAPressedButton() throws IOException {
        assertThat(read("webhook-button_clicked"))
                .contains(new ButtonClicked(
                        CONVERSATION, ADA, 12987600016L, "Yes please", Instant.ofEpochMilli(1718900005000L)));
    }

    @Test
    void readsWhichAttributesChanged() throws IOException {
        assertThat(read("webhook-contact_updated"))
                .contains(new ContactUpdated(ADA, Instant.ofEpochMilli(1718900400000L), List.of("alias")));
    }

    @Test
    void readsAnIdentifiedContact() throws IOException {
        assertThat(read("webhook-contact_identified")).get().isInstanceOfSatisfying(ContactIdentified.class, event -> {
            assertThat(event.contact().id()).isEqualTo(ADA);
            assertThat(event.contact().externalId()).contains("u-7f3c9a1e");
            assertThat(event.contact().email().orElseThrow().value()).isEqualTo("ada@example.test");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "webhook-conversation_inactive, INACTIVE, 1718900605000",
        "webhook-conversation_push-inactive, INACTIVE, 1718900605000",
        "webhook-conversation_manual_push, MANUAL, 1718900705000",
        "webhook-conversation_push-manual, MANUAL, 1718900705000",
    })
    void readsAPushWhicheverWayItComes(String fixture, Reason reason, long at) throws IOException {
        assertThat(read(fixture)).contains(new ConversationPush(CONVERSATION, reason, Instant.ofEpochMilli(at)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"playbook_goal_met\",\"data\":{}}",
                "{\"type\":\"playbook_goal_met\",\"data\":{\"conversationId\":\"x\",\"contactId\":1}}",
                "{\"type\":\"new_conversation\",\"data\":[]}",
                "{\"type\":\"new_conversation\",\"data\":{\"id\":-1,\"contactId\":1}}",
                "{\"type\":\"contact_updated\",\"data\":{\"endUserId\":0,\"timestamp\":1,\"diff\":[]}}",
                "{\"type\":\"contact_updated\",\"data\":{\"endUserId\":1}}",
                "{\"type\":\"contact_identified\"}",
                "{\"type\":\"conversation_push\",\"data\":{\"data\":{\"data\":{}}}}",
                "{\"type\":\"new_message\",\"data\":{\"author\":{\"type\":\"contact\"}}}",
                "{\"type\":\"button_clicked\",\"data\":{\"author\":{\"type\":\"contact\",\"id\":1.5}}}",
            })
    void saysWhatIsMissing(String webhook) {
        assertThatThrownBy(() -> read(webhook.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("it holds no ");
    }

    @Test
    void knowsNothingOfOtherEvents() {
        assertThat(EventReader.kind("new_meeting")).isEmpty();
    }

    private static Optional<Event> read(String fixture) throws IOException {
        return read(Fixture.bytes(fixture));
    }

    private static Optional<Event> read(byte[] webhook) throws IOException {
        var json = Json.read(webhook);
        EventKind kind = EventReader.kind(json.path("type").asText()).orElseThrow();
        return EventReader.read(kind, json);
    }
}
