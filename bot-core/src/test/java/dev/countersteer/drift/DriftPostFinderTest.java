package dev.countersteer.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Reply;
import dev.countersteer.outbox.NotDoneException;
import dev.countersteer.outbox.OutboxEntry;
import dev.countersteer.outbox.OutgoingMessage;
import dev.countersteer.outbox.PostedBefore;
import dev.countersteer.outbox.Tries;
import dev.countersteer.work.Lease;
import java.io.IOException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftPostFinderTest {
    private static final PostedBefore NO_OTHERS = new PostedBefore(Set.of(), 0);
    private static final String COMMAND = message(100, "", "private_note", "<p>/say hello</p>", 0);

    private Drift drift;
    private DriftPostFinder finder;

    @BeforeEach
    void start() throws IOException {
        drift = Drift.start();
        finder = new DriftPostFinder(drift.client);
    }

    @AfterEach
    void close() {
        drift.close();
    }

    @Test
    void findsWhatSaysTheSameBehindTheCommand() {
        has(post(99, "hello"), COMMAND, post(101, "other"), post(102, "hello"), post(103, "hello"));

        assertThat(finder.find(note(), NO_OTHERS)).hasValue(102);
    }

    @Test
    void doesNotTakeOneForAnother() {
        has(COMMAND, post(101, "hello"), post(102, "hello"), post(103, "hello"));

        assertThat(finder.find(note(), new PostedBefore(Set.of(101L), 0))).hasValue(102);
        has(COMMAND, post(101, "hello"), post(102, "hello"), post(103, "hello"));
        assertThat(finder.find(note(), new PostedBefore(Set.of(101L), 1))).hasValue(103);
        has(COMMAND, post(101, "hello"), post(102, "hello"), post(103, "hello"));
        assertThat(finder.find(note(), new PostedBefore(Set.of(101L), 2))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', private_note, 0", "app, chat, 0"})
    void leavesWhatPeopleWroteAndWhatOthersSee(String app, String type, int at) {
        has(COMMAND, message(101, app, type, "<p>hello</p>", at));

        assertThat(finder.find(note(), NO_OTHERS)).isEmpty();
    }

    @Test
    void goesByTimeWhereTheCommandIsGone() {
        has(message(90, "app", "private_note", "hello", -200), message(91, "app", "private_note", "hello", -100));

        assertThat(finder.find(note(), NO_OTHERS)).hasValue(91);
    }

    @Test
    void saysWhenNobodyWasAsked() {
        drift.server.answer(429, "", "Retry-After", "30");
        assertThatThrownBy(() -> finder.find(note(), NO_OTHERS)).isInstanceOf(DriftException.class);

        NotDoneException heldBack = catchThrowableOfType(NotDoneException.class, () -> finder.find(note(), NO_OTHERS));

        assertThat(heldBack.wasTried()).isFalse();
        assertThat(drift.server.requests()).hasSize(1);
    }

    private void has(String... messages) {
        drift.server.answer(200, "{\"data\":{\"messages\":[" + String.join(",", messages) + "]}}");
    }

    private static String post(long id, String text) {
        return message(id, "app", "private_note", "<div>" + text + "</div>", 0);
    }

    /** One that was written so many seconds from now. */
    private static String message(long id, String app, String type, String body, int at) {
        String attributes = app.isEmpty() ? "{}" : "{\"developer_app_id\":\"" + app + "\"}";
        return """
                {"id":%d,"author":{"type":"user","id":1,"bot":false},"type":"%s","body":"%s","createdAt":%d,
                "attributes":%s}""".formatted(id, type, body, Drift.NOW.plusSeconds(at).toEpochMilli(), attributes);
    }

    private static OutboxEntry note() {
        OutgoingMessage message =
                new OutgoingMessage(new OrgId(1), new ConversationId(2), Reply.Audience.AGENTS, "<p>hello</p>");
        Instant created = Drift.NOW;
        return new OutboxEntry(
                3, 100, message, created, new Tries(2, 0, 0, false), OptionalLong.empty(), new Lease("token", created));
    }
}
