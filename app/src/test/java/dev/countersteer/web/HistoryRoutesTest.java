package dev.countersteer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Reply;
import dev.countersteer.api.UserId;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.api.event.PlaybookGoalMet;
import dev.countersteer.command.CommandModule;
import dev.countersteer.command.permission.PermissionConfig;
import dev.countersteer.command.permission.PermissionModule;
import dev.countersteer.history.Entry;
import dev.countersteer.history.History;
import dev.countersteer.history.Post;
import dev.countersteer.history.Reference;
import dev.countersteer.history.Standing;
import dev.countersteer.history.Story;
import dev.countersteer.inbox.IncomingEvent;
import dev.countersteer.inbox.IncomingMessage;
import dev.countersteer.outbox.OutgoingMessage;
import dev.countersteer.web.admin.AdminConfig;
import dev.countersteer.web.admin.AdminModule;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryRoutesTest {
    private static final String REFERENCE = "48213-12987600002";
    private static final String[] JSON = {"Content-Type", "application/json"};
    private static final Instant RECEIVED = Instant.parse("2026-11-23T08:00:00Z");

    private final FakeHistory history = new FakeHistory();
    private final TestServer server = new TestServer(
            new CommandModule(),
            new PermissionModule(PermissionConfig.none()),
            new AdminModule(new AdminConfig(Optional.empty())),
            binder -> binder.bind(History.class).toInstance(history));

    @BeforeEach
    void giveUpOne() {
        history.add(story());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listsWhatWasGivenUp() throws IOException {
        assertThat(json(server.http().get("/admin/buried")).at("/entries/0"))
                .isEqualTo(new ObjectMapper().readTree("""
                        {"reference": "48213-12987600002", "conversation": "3914420077", "author": "2211904",
                         "text": "/signup trial", "event": "", "sent": "2026-11-23T08:00:00Z", "received": "2026-11-23T08:00:00Z",
                         "standing": {"state": "buried", "attempts": 1, "outcome": "", "reason": "refused",
                          "finished": "2026-11-23T08:00:01Z"}}"""));
    }

    @Test
    void tellsOfAnEvent() throws IOException {
        IncomingEvent goal = IncomingEvent.of(
                new OrgId(48213),
                new PlaybookGoalMet(
                        new ConversationId(3914420077L), new ContactId(17), 1, "Prices", "g-1", "quote_reached"),
                "quote",
                Instant.parse("2026-11-23T08:00:00Z"));
        Entry entry = new Entry(goal, goal.sent(), story().entry().standing());
        history.add(new Story(entry, List.of(), List.of(), List.of()));

        JsonNode told = json(server.http().get("/admin/entries/" + entry.reference()));

        assertThat(entry.reference().toString()).matches("48213-e[0-9]{1,18}");
        assertThat(told.at("/entry/event").asText()).isEqualTo("quote (playbook_goal_met)");
        assertThat(told.at("/entry/conversation").asText()).isEqualTo("3914420077");
        assertThat(told.at("/entry/author").asText()).isEmpty();
        assertThat(told.at("/entry/text").asText()).isEmpty();
    }

    @Test
    void tellsAStory() throws IOException {
        JsonNode story = json(server.http().get("/admin/entries/" + REFERENCE));

        assertThat(story.at("/entry/reference").asText()).isEqualTo(REFERENCE);
        assertThat(story.at("/failures/0")).hasToString("""
                {"attempt":1,"at":"2026-11-23T08:00:01Z","reason":"refused"}""");
        assertThat(story.at("/steps/0/name").asText()).isEqualTo("create account");
        assertThat(story.at("/posts/0/text").asText()).isEqualTo("Sorry");
        assertThat(story.at("/posts/0/audience").asText()).isEqualTo("agents");
    }

    @ParameterizedTest
    @CsvSource({"replay, replayed", "dismiss, dismissed"})
    void changesWhatWasGivenUpOnce(String change, String result) throws IOException {
        String path = "/admin/buried/" + REFERENCE + "/" + change;

        HttpResponse<String> first = server.http().post(path, "", JSON);
        HttpResponse<String> second = server.http().post(path, "", JSON);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(json(first).path("result").asText()).isEqualTo(result);
        assertThat(second.statusCode()).isEqualTo(404);
        assertThat(second.body()).contains("was given up", "/admin/buried");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded"})
    void changesNothingForWhatAnotherSitesPageCanSend(String type) {
        HttpResponse<String> answer =
                server.http().post("/admin/buried/" + REFERENCE + "/replay", "", "Content-Type", type);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(history.buried(1).entries()).hasSize(1);
    }

    @Test
    void changesNothingForAnotherOrigin() {
        HttpResponse<String> answer = server.http()
                .post(
                        "/admin/buried/" + REFERENCE + "/dismiss",
                        "",
                        "Content-Type",
                        "application/json",
                        "Origin",
                        "https://evil.example");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(history.buried(1).entries()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"48213-1", "nonsense", "48213-12987600002-x"})
    void knowsNothingOfOtherReferences(String reference) {
        assertThat(server.http().get("/admin/entries/" + reference).statusCode())
                .isEqualTo(404);
        assertThat(server.http()
                        .post("/admin/buried/" + reference + "/replay", "", JSON)
                        .statusCode())
                .isEqualTo(404);
    }

    private static Story story() {
        OrgId org = new OrgId(48213);
        ConversationId conversation = new ConversationId(3914420077L);
        IncomingMessage message = new IncomingMessage(
                org,
                12987600002L,
                conversation,
                new UserId(2211904),
                IncomingMessage.Type.PRIVATE_NOTE,
                "<p>/signup trial</p>",
                RECEIVED);
        Instant finished = RECEIVED.plusSeconds(1);
        Standing standing =
                new Standing(Standing.State.BURIED, 1, Optional.empty(), Optional.of("refused"), Optional.of(finished));
        Post post = new Post(
                new Reference(org, 12987600002L).withPost(1),
                new OutgoingMessage(org, conversation, Reply.Audience.AGENTS, "<p>Sorry</p>"),
                finished,
                new Standing(
                        Standing.State.DONE, 1, Optional.of("delivered"), Optional.empty(), Optional.of(finished)));
        return new Story(
                new Entry(message, RECEIVED, standing),
                List.of(new Story.Failure(1, finished, "refused")),
                List.of(new Story.Step("create account", RECEIVED)),
                List.of(post));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
