package dev.countersteer.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.contact.ContactId;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {
    private final SimulatedDrift drift = SimulatedDrift.start(new HandClock());
    private final CollectingTarget bot = new CollectingTarget();
    private final ContactId contact = drift.addContact(Map.of("email", "ana@example.com"));
    private final ConversationId conversation = drift.startConversation(contact);
    private final ConversationId anonymous = drift.startConversation(drift.addContact(Map.of()));

    @BeforeEach
    void listen() {
        drift.sendWebhooksTo(bot);
        drift.subscribe(Set.of("playbook_goal_met", "contact_identified", "new_conversation"));
    }

    @AfterEach
    void stop() {
        drift.close();
    }

    @Test
    void tellsOfAGoalThatAnIdentifiedVisitorReached() throws IOException {
        assertThat(drift.announcements().goalMet(conversation, "quote_reached")).isTrue();
        drift.awaitDeliveries();

        JsonShape.assertLike("webhook-playbook_goal_met", bot.bodies().get(0));
        assertThat(Json.read(bot.bodies().get(0)).path("data").path("goalName").textValue())
                .isEqualTo("quote_reached");
    }

    @Test
    void tellsOfNoGoalOfAnAnonymousVisitor() {
        assertThat(drift.announcements().goalMet(anonymous, "quote_reached")).isFalse();
        assertThat(drift.announcements().identified(anonymous)).isFalse();
        drift.awaitDeliveries();

        assertThat(bot.bodies()).isEmpty();
    }

    @Test
    void tellsAgainOfWhatCameAboutBefore() throws IOException {
        drift.announcements().identified(conversation);
        drift.announcements().started(conversation);
        drift.awaitDeliveries();

        JsonNode identified = Json.read(bot.bodies().get(0));
        assertThat(identified.path("type").textValue()).isEqualTo("contact_identified");
        assertThat(identified.at("/data/id").longValue()).isEqualTo(contact.value());
        JsonNode started = Json.read(bot.bodies().get(1));
        assertThat(started.path("type").textValue()).isEqualTo("new_conversation");
        assertThat(started.at("/data/id").longValue()).isEqualTo(conversation.value());
    }

    @Test
    void areLoggedWithTheirConversationAndNoMessage() {
        drift.announcements().goalMet(conversation, "quote_reached");
        drift.announcements().started(conversation);
        drift.announcements().identified(conversation);
        drift.awaitDeliveries();

        assertThat(drift.attempts())
                .extracting(DeliveryAttempt::message, DeliveryAttempt::conversation)
                .containsExactly(
                        tuple(OptionalLong.empty(), OptionalLong.of(conversation.value())),
                        tuple(OptionalLong.empty(), OptionalLong.of(conversation.value())),
                        tuple(OptionalLong.empty(), OptionalLong.empty()));
    }

    @Test
    void knowsItsConversations() {
        ConversationId nowhere = new ConversationId(1);

        assertThatThrownBy(() -> drift.announcements().goalMet(nowhere, "quote_reached"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no conversation 1");
    }
}
