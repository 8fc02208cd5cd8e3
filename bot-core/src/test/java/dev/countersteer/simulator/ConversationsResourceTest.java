package dev.countersteer.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.UserId;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.simulator.ApiCaller.Response;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationsResourceTest {
    private final SimulatedDrift drift = SimulatedDrift.start(Clock.systemUTC());
    private final ApiCaller api = ApiCaller.of(drift);
    private final ContactId contact = drift.addContact(Map.of("email", "ada@example.test"));

    @AfterEach
    void stop() {
        drift.close();
    }

    @Test
    void showsOne() throws IOException {
        UserId agent = drift.addAgent("Sam Agent", "member");
        ConversationId id = drift.startConversation(contact);
        drift.agentSays(id, agent, SimulatedMessage.Type.CHAT, "<p>Hi</p>");

        Response found = api.get("/conversations/" + id);

        JsonShape.assertLike("conversation", found.body(), "/data/relatedPlaybookId", "/data/conversationTags[]");
        assertThat(found.json().at("/data/contactId").asLong()).isEqualTo(contact.value());
        assertThat(found.json().at("/data/participants/0").asLong()).isEqualTo(agent.value());
        assertThat(api.get("/conversations/1").status()).isEqualTo(404);
    }

    @Test
    void beginsOneForTheFirstContactOfAnAddress() throws IOException {
        UserId agent = drift.addAgent("Sam Agent", "member");
        drift.addContact(Map.of("email", "ada@example.test"));

        Response begun = api.post(
                "/conversations/new",
                "{\"email\":\"ada@example.test\",\"message\":{\"body\":\"Hello\",\"attributes\":{"
                        + "\"integrationSource\":\"Portal\",\"autoAssigneeId\":" + agent + "}}}");

        assertThat(begun.status()).isEqualTo(200);
        JsonShape.assertLike("conversation-new-response", begun.body());
        assertThat(begun.json().path("contactId").asLong()).isEqualTo(contact.value());
        ConversationId id = new ConversationId(begun.json().path("id").asLong());
        assertThat(drift.messages(id)).singleElement().satisfies(message -> {
            assertThat(message.body()).isEqualTo("Hello");
            assertThat(message.attributes()).containsEntry("integrationSource", "Portal");
        });
    }

    @Test
    void beginsOneForANewContact() throws IOException {
        Response begun =
                api.post("/conversations/new", "{\"email\":\"bo@example.test\",\"message\":{\"body\":\"Hello\"}}");

        ContactId created = new ContactId(begun.json().path("contactId").asLong());
        assertThat(drift.contact(created)).containsEntry("email", "bo@example.test");
    }

    @Test
    void beginsNoneWithoutAnAddress() throws IOException {
        Response refused = api.post("/conversations/new", "{\"message\":{\"body\":\"Hello\"}}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(drift.conversations()).isEmpty();
    }

    @Test
    void countsThemByStatus() throws IOException {
        drift.startConversation(contact);
        drift.startConversation(contact);
        drift.closeConversation(drift.startConversation(contact));

        Response counted = api.get("/conversations/stats");

        JsonShape.assertLike("conversations-stats", counted.body());
        assertThat(counted.text()).isEqualTo("{\"conversationCount\":{\"OPEN\":2,\"CLOSED\":1,\"PENDING\":0}}");
    }

    @Test
    void isOpenAgainWhenTheVisitorWrites() throws IOException {
        ConversationId id = drift.startConversation(contact);
        drift.closeConversation(id);

        drift.agentSays(id, drift.addAgent("Sam", "agent"), SimulatedMessage.Type.PRIVATE_NOTE, "<p>done</p>");
        String afterTheAgent = status(id);
        drift.visitorSays(id, "one more thing");

        assertThat(afterTheAgent).isEqualTo("closed");
        assertThat(status(id)).isEqualTo("open");
    }

    private String status(ConversationId id) throws IOException {
        return api.get("/conversations/" + id).json().at("/data/status").asText();
    }
}
