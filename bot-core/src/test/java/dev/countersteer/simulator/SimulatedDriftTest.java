package dev.countersteer.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.UserId;
import dev.countersteer.api.contact.ContactId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedDriftTest {
    private final HandClock clock = new HandClock();
    private final SimulatedDrift drift = SimulatedDrift.start(clock);
    private final CollectingTarget bot = new CollectingTarget();
    private final UserId agent = drift.addAgent("Sam Agent", "agent");
    private final ContactId contact = drift.addContact(Map.of());
    private final ConversationId conversation = drift.startConversation(contact);

    @BeforeEach
    void listen() {
        drift.sendWebhooksTo(bot);
    }

    @AfterEach
    void stop() {
        drift.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lookup ORD-1001", "<p>/lookup ORD-1001</p>", "<p>&nbsp;/lookup</p>"})
    void sendsBothEventsForOneNote(String body) throws IOException {
        drift.agentSays(conversation, agent, SimulatedMessage.Type.PRIVATE_NOTE, body);
        drift.awaitDeliveries();

        assertThat(bot.heard()).containsExactly("new_message: " + body, "new_command_message: " + body);
        JsonShape.assertLike(
                "webhook-new_message-agent-private_note", bot.bodies().get(0));
        JsonShape.assertLike(
                "webhook-new_command_message-private_note", bot.bodies().get(1));
        assertThat(Json.read(bot.bodies().get(0)).path("data"))
                .isEqualTo(Json.read(bot.bodies().get(1)).path("data"));
    }

    @Test
    void sendsOneEventForAnythingElse() throws IOException {
        drift.agentSays(conversation, agent, SimulatedMessage.Type.CHAT, "<p>1/2 done</p>");
        drift.awaitDeliveries();

        assertThat(bot.heard()).containsExactly("new_message: <p>1/2 done</p>");
        JsonShape.assertLike("webhook-new_message-agent-chat", bot.bodies().get(0));
    }

    @Test
    void sendsWhatTheVisitorTypesBare() throws IOException {
        drift.visitorSays(conversation, "/lookup");
        drift.awaitDeliveries();

        assertThat(bot.heard()).containsExactly("new_message: /lookup", "new_command_message: /lookup");
        JsonShape.assertLike("webhook-new_message-contact-chat", bot.bodies().get(0));
        JsonShape.assertLike("webhook-new_command_message-contact", bot.bodies().get(1), "/data/context");
    }

    @Test
    void sendsBackWhatTheAppPosts() throws IOException {
        ApiCaller.of(drift)
                .post(
                        "/conversations/" + conversation + "/messages",
                        "{\"type\":\"chat\",\"body\":\"<p>Your order is <b>shipped</b>.</p>\"}");
        drift.awaitDeliveries();

        assertThat(bot.bodies()).hasSize(1);
        JsonShape.assertLike("webhook-new_message-bot-chat", bot.bodies().get(0));
        assertThat(Json.read(bot.bodies().get(0)).at("/data/author/bot").asBoolean())
                .isTrue();
        assertThat(Json.read(bot.bodies().get(0))
                        .at("/data/attributes/developer_app_id")
                        .asText())
                .isEqualTo(drift.app());
    }

    @Test
    void sendsOnlyEventsThatWereChosen() throws IOException {
        drift.subscribe(Set.of("new_command_message", "new_conversation"));

        drift.agentSays(conversation, agent, SimulatedMessage.Type.CHAT, "<p>Hi</p>");
        drift.visitorSays(conversation, "Hi");
        drift.visitorSays(conversation, "/help");
        drift.awaitDeliveries();

        assertThat(bot.heard()).containsExactly("new_conversation: ", "new_command_message: /help");
        JsonShape.assertLike("webhook-new_conversation", bot.bodies().get(0));
    }

    @Test
    void keepsWhatWasSaid() {
        long first = drift.agentSays(conversation, agent, SimulatedMessage.Type.PRIVATE_NOTE, "<p>a</p>");
        long second = drift.visitorSays(conversation, "b");

        assertThat(drift.messages(conversation))
                .extracting(SimulatedMessage::id)
                .containsExactly(first, second);
        assertThat(drift.messages(conversation).get(0))
                .isEqualTo(new SimulatedMessage(
                        first,
                        conversation,
                        new SimulatedMessage.Author(SimulatedMessage.Kind.USER, agent.value(), false),
                        SimulatedMessage.Type.PRIVATE_NOTE,
                        "<p>a</p>",
                        List.of(),
                        clock.instant(),
                        Map.of()));
        assertThat(drift.messages(conversation).get(1).developerAppId()).isEmpty();
        assertThat(drift.conversations()).containsExactly(conversation);
    }

    @Test
    void deliversInTheOrderOfTheMessages() throws IOException {
        ApiCaller api = ApiCaller.of(drift);
        List<CompletableFuture<ApiCaller.Response>> posts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String body = "{\"type\":\"chat\",\"body\":\"" + i + "\"}";
            posts.add(api.start("POST", "/conversations/" + conversation + "/messages", body));
        }
        posts.forEach(CompletableFuture::join);
        drift.awaitDeliveries();

        List<String> kept = drift.messages(conversation).stream()
                .map(message -> "new_message: " + message.body())
                .toList();
        assertThat(kept).hasSize(60).doesNotHaveDuplicates();
        assertThat(bot.heard()).isEqualTo(kept);
        assertThat(drift.messages(conversation))
                .extracting(SimulatedMessage::id)
                .isSorted();
    }

    @Test
    void namesWhatIsNotThere() {
        ConversationId nowhere = new ConversationId(7);

        assertThatThrownBy(() -> drift.visitorSays(nowhere, "Hi")).hasMessage("there is no conversation 7");
        assertThatThrownBy(() -> drift.contact(new ContactId(7))).hasMessage("there is no contact 7");
        assertThatThrownBy(() -> drift.startConversation(new ContactId(7))).hasMessage("there is no contact 7");
        assertThatThrownBy(() -> drift.agentSays(conversation, new UserId(7), SimulatedMessage.Type.CHAT, "Hi"))
                .hasMessage("there is no agent 7");
        assertThatThrownBy(() -> drift.addContact(contact, Map.of()))
                .hasMessage("there is a contact " + contact + " already");
    }

    @Test
    void takesTheGivenPortAndGivesItBack() {
        int port = drift.url().getPort();

        assertThatThrownBy(() -> SimulatedDrift.start(clock, port)).isInstanceOf(UncheckedIOException.class);
        drift.close();
        drift.close();
        try (SimulatedDrift again = SimulatedDrift.start(clock, port)) {
            assertThat(again.url()).isEqualTo(drift.url());
            assertThat(again.accessToken()).isNotEqualTo(drift.accessToken());
        }
    }

    @Test
    void tellsWhoeverWatchesUntilTheyStop() {
        AtomicInteger changes = new AtomicInteger();
        Watch watch = drift.onChange(changes::incrementAndGet);

        drift.visitorSays(conversation, "Hello");
        drift.awaitDeliveries();
        int seen = changes.get();
        watch.close();
        drift.changeContact(contact, Map.of("email", "ana@example.com"));

        assertThat(seen).isPositive();
        assertThat(changes).hasValue(seen);
    }
}
