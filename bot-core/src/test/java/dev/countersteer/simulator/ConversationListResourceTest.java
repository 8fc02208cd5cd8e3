package dev.countersteer.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.simulator.ApiCaller.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationListResourceTest {
    private final HandClock clock = new HandClock();
    private final SimulatedDrift drift = SimulatedDrift.start(clock);
    private final ApiCaller api = ApiCaller.of(drift);
    private final ContactId contact = drift.addContact(Map.of());

    @AfterEach
    void stop() {
        drift.close();
    }

    @Test
    void followsLinks() throws IOException {
        List<Long> newestFirst = conversations(5);

        Response first = api.get("/conversations/list?limit=2");
        Response second = api.get(first.json().at("/links/next").asText());
        Response third = api.get(second.json().at("/links/next").asText());

        JsonShape.assertLike("conversations-list", first.body());
        JsonShape.assertLike("conversations-list-last-page", third.body());
        assertThat(ids(first, second, third)).isEqualTo(newestFirst);
        assertThat(ids(second)).hasSize(2);
    }

    @Test
    void followsCursors() throws IOException {
        List<Long> newestFirst = conversations(3);
        drift.answerShapes().conversationList(AnswerShapes.ConversationList.CURSOR);

        Response first = api.get("/conversations/list?limit=2");
        Response second = api.get("/conversations/list?limit=2&next="
                + first.json().at("/pagination/next").asText());

        JsonShape.assertLike("conversations-list-legacy", first.body());
        assertThat(second.json().has("pagination")).isFalse();
        assertThat(ids(first, second)).isEqualTo(newestFirst);
    }

    @Test
    void putsTheLastUpdatedFirst() throws IOException {
        ConversationId first = drift.startConversation(contact);
        ConversationId second = drift.startConversation(contact);
        clock.move(Duration.ofMinutes(1));
        drift.visitorSays(first, "still there?");

        Response list = api.get("/conversations/list");

        assertThat(ids(list)).containsExactly(first.value(), second.value());
    }

    @Test
    void filtersByStatus() throws IOException {
        ConversationId open = drift.startConversation(contact);
        ConversationId closed = drift.startConversation(contact);
        drift.closeConversation(closed);

        assertThat(ids(api.get("/conversations/list?statusId=2"))).containsExactly(closed.value());
        assertThat(ids(api.get("/conversations/list?statusId=1&statusId=3"))).containsExactly(open.value());
        assertThat(api.get("/conversations/list?statusId=9").status()).isEqualTo(400);
    }

    @Test
    void keepsTheFilterInItsLinks() throws IOException {
        drift.startConversation(contact);
        drift.closeConversation(drift.startConversation(contact));
        drift.closeConversation(drift.startConversation(contact));

        Response first = api.get("/conversations/list?statusId=2&limit=1");
        Response second = api.get(first.json().at("/links/next").asText());

        assertThat(second.json().at("/data/0/status").asText()).isEqualTo("closed");
        assertThat(second.json().path("links").has("next")).isFalse();
    }

    @Test
    void refusesPagesThatAreTooLong() throws IOException {
        Response byLinks = api.get("/conversations/list?limit=101");
        Response byCursor = api.get("/conversations/list?limit=51&next=");

        assertThat(byLinks.status()).isEqualTo(400);
        assertThat(byLinks.text()).contains("limit must not exceed 100");
        JsonShape.assertLike("error-400-errors-array", byCursor.body());
        assertThat(byCursor.text()).contains("limit must not exceed 50");
    }

    @Test
    void refusesCursorsThatItDidNotGive() throws IOException {
        assertThat(api.get("/conversations/list?page_token=x!").status()).isEqualTo(400);
        assertThat(api.get("/conversations/list?next=1").status()).isEqualTo(400);
    }

    private List<Long> conversations(int count) {
        List<Long> newestFirst = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            newestFirst.add(0, drift.startConversation(contact).value());
        }
        return newestFirst;
    }

    private static List<Long> ids(Response... pages) throws IOException {
        List<Long> ids = new ArrayList<>();
        for (Response page : pages) {
            for (JsonNode conversation : page.json().path("data")) {
                ids.add(conversation.path("id").asLong());
            }
        }
        return ids;
    }
}
