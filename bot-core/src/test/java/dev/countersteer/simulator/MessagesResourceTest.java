package dev.countersteer.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.UserId;
import dev.countersteer.simulator.ApiCaller.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesResourceTest {
    private static final String NOTE = "{\"type\":\"private_note\",\"body\":\"<p>Lookup: <b>1 order</b></p>\"}";

    private final HandClock clock = new HandClock();
    private final SimulatedDrift drift = SimulatedDrift.start(clock);
    private final ApiCaller api = ApiCaller.of(drift);
    private final UserId agent = drift.addAgent("Sam Agent", "member");
    private final ConversationId conversation = drift.startConversation(drift.addContact(Map.of()));
    private final String path = "/conversations/" + conversation + "/messages";

    @AfterEach
    void stop() {
        drift.close();
    }

    @Test
    void listsTheOldestFirst() throws IOException {
        long first = drift.agentSays(conversation, drift.bot(), SimulatedMessage.Type.CHAT, "<p>Hi there</p>");
        long second = drift.visitorSays(conversation, "where is my order?");

        Response page = api.get(path + "?next=");

        JsonShape.assertLike("messages-page", page.body(), "/pagination/next");
        assertThat(ids(page)).containsExactly(first, second);
        assertThat(page.json().at("/data/messages/1/body").asText()).isEqualTo("where is my order?");
        assertThat(page.json().at("/data/messages/1/author/type").asText()).isEqualTo("contact");
        assertThat(page.json().at("/data/messages/0/author/bot").asBoolean()).isTrue();
        assertThat(page.json().at("/pagination/more").asBoolean()).isFalse();
    }

    @Test
    void listsInPagesOfFifty() throws IOException {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            all.add(drift.visitorSays(conversation, "message " + i));
        }

        Response first = api.get(path);
        Response second = api.get(path + "?next=" + next(first));
        Response third = api.get(path + "?next=" + next(second));

        JsonShape.assertLike("messages-page", first.body());
        assertThat(ids(first)).isEqualTo(all.subList(0, 50));
        assertThat(ids(second)).isEqualTo(all.subList(50, 100));
        assertThat(ids(third)).isEqualTo(all.subList(100, 101));
        assertThat(third.json().path("pagination").has("next")).isFalse();
    }

    @Test
    void hasNoPageOfThatName() throws IOException {
        assertThat(api.get(path + "?next=x").status()).isEqualTo(400);
        assertThat(api.get(path + "?next=0").status()).isEqualTo(400);
    }

    @Test
    void postsAsTheBot() throws IOException {
        Response posted = api.post("/v1" + path, NOTE);

        assertThat(posted.status()).isEqualTo(200);
        JsonShape.assertLike("message-create-response", posted.body());
        assertThat(drift.messages(conversation)).singleElement().satisfies(message -> {
            assertThat(message.id())
                    .isEqualTo(posted.json().at("/data/messages/0/id").asLong());
            assertThat(message.author())
                    .isEqualTo(new SimulatedMessage.Author(
                            SimulatedMessage.Kind.USER, drift.bot().value(), true));
            assertThat(message.type()).isEqualTo(SimulatedMessage.Type.PRIVATE_NOTE);
            assertThat(message.body()).isEqualTo("<p>Lookup: <b>1 order</b></p>");
            assertThat(message.createdAt()).isEqualTo(clock.instant());
            assertThat(message.developerAppId()).contains(drift.app());
        });
    }

    @Test
    void answersWithTheMessageItself() throws IOException {
        drift.answerShapes().createdMessage(AnswerShapes.CreatedMessage.SINGLE);

        Response posted = api.post(path, NOTE);

        JsonShape.assertLike("message-create-response-single", posted.body());
    }

    @Test
    void postsForAUser() throws IOException {
        Response posted = api.post(path, "{\"type\":\"chat\",\"body\":\"Hi\",\"userId\":" + agent + "}");

        JsonNode author = posted.json().at("/data/messages/0/author");
        assertThat(author.path("id").asLong()).isEqualTo(agent.value());
        assertThat(author.path("bot").asBoolean()).isFalse();
        assertThat(drift.messages(conversation).get(0).developerAppId()).isPresent();
    }

    @Test
    void postsButtonsWithoutABody() throws IOException {
        Response posted = api.post(
                path, "{\"type\":\"chat\",\"buttons\":[{\"label\":\"Yes\",\"value\":\"Yes\",\"type\":\"reply\"}]}");

        assertThat(posted.status()).isEqualTo(200);
        assertThat(drift.messages(conversation).get(0).buttons())
                .containsExactly(new SimulatedMessage.Button("Yes", "Yes", "reply"));
        assertThat(posted.json().at("/data/messages/0/buttons/0/label").asText())
                .isEqualTo("Yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"body\":\"Hi\"}",
                "{\"type\":\"edit\",\"body\":\"Hi\"}",
                "{\"type\":\"private_prompt\",\"body\":\"Hi\"}",
                "{\"type\":\"chat\"}",
                "{\"type\":\"chat\",\"body\":null}",
                "{\"type\":\"chat\",\"body\":\"Hi\",\"userId\":1}",
                "{\"type\":\"chat\",\"buttons\":[{\"label\":\"Yes\",\"value\":\"Yes\",\"type\":\"noop\"}]}",
                "[]"
            })
    void refusesWhatIsNoMessage(String body) throws IOException {
        Response refused = api.post(path, body);

        assertThat(refused.status()).isEqualTo(400);
        JsonShape.assertLike("error-400", refused.body());
        assertThat(drift.messages(conversation)).isEmpty();
    }

    @Test
    void knowsNoOtherConversation() throws IOException {
        assertThat(api.get("/conversations/1/messages").status()).isEqualTo(404);
        assertThat(api.post("/conversations/1/messages", NOTE).status()).isEqualTo(404);
    }

    private static String next(Response page) throws IOException {
        return page.json().at("/pagination/next").asText();
    }

    private static List<Long> ids(Response page) throws IOException {
        List<Long> ids = new ArrayList<>();
        page.json()
                .at("/data/messages")
                .forEach(message -> ids.add(message.path("id").asLong()));
        return ids;
    }
}
