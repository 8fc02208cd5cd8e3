package dev.countersteer.drift;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersteer.api.Reply;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.event.PlaybookGoalMet;
import dev.countersteer.event.EventKind;
import dev.countersteer.inbox.IncomingMessage;
import dev.countersteer.inbox.Intake;
import dev.countersteer.inbox.Intake.Receipt;
import dev.countersteer.outbox.Echo;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WebhookReceiverTest {
    private static final String TOKEN = "VERIFICATION-TOKEN-EXAMPLE";
    private static final byte[] COMMAND = Fixture.bytes("webhook-new_command_message-private_note");

    private final LoggedLines log = new LoggedLines(WebhookReceiver.class);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<IncomingMessage> offered = new ArrayList<>();
    private final List<Echo> echoes = new ArrayList<>();
    private final OfferedEvents events = new OfferedEvents();
    private CompletionStage<Receipt> receipt = CompletableFuture.completedFuture(Receipt.STORED);
    private final WebhookReceiver receiver = receiver(message -> {
        offered.add(message);
        return receipt;
    });

    @AfterEach
    void stopListening() {
        log.close();
    }

    @ParameterizedTest
    @CsvSource({"STORED, STORED", "SEEN_BEFORE, SEEN_BEFORE", "NOT_OURS, IGNORED"})
    void answersWhatTheIntakeSays(Receipt said, WebhookAnswer expected) {
        receipt = CompletableFuture.completedFuture(said);

        WebhookAnswer answer = receive(TOKEN, COMMAND);

        assertThat(answer).isEqualTo(expected);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(offered).extracting(IncomingMessage::id).containsExactly(12987600002L);
        assertThat(counted(expected)).isEqualTo(1);
    }

    @Test
    void handsEventsToThoseWhoWantThem() {
        events.wanted.add(EventKind.PLAYBOOK_GOAL_MET);

        WebhookAnswer goal = receive(TOKEN, Fixture.bytes("webhook-playbook_goal_met"));
        WebhookAnswer other = receive(TOKEN, Fixture.bytes("webhook-new_conversation"));

        assertThat(goal).isEqualTo(WebhookAnswer.STORED);
        assertThat(other).isEqualTo(WebhookAnswer.IGNORED);
        assertThat(events.offered).singleElement().isInstanceOf(PlaybookGoalMet.class);
    }

    @Test
    void doesNotReadWhatNobodyWants() {
        byte[] nonsense = "{\"type\":\"playbook_goal_met\",\"orgId\":1,\"data\":{\"no\":\"goal\"}}".getBytes(UTF_8);

        assertThat(receive(TOKEN, nonsense)).isEqualTo(WebhookAnswer.IGNORED);
        events.wanted.add(EventKind.PLAYBOOK_GOAL_MET);
        assertThat(receive(TOKEN, nonsense)).isEqualTo(WebhookAnswer.IGNORED);

        assertThat(events.offered).isEmpty();
    }

    @Test
    void asksForAnEventAgainThatCouldNotBeKept() {
        events.wanted.add(EventKind.PLAYBOOK_GOAL_MET);
        events.receipt = CompletableFuture.failedFuture(ServiceException.temporary("The store", "disk full"));

        assertThat(receive(TOKEN, Fixture.bytes("webhook-playbook_goal_met"))).isEqualTo(WebhookAnswer.STORE_DOWN);
    }

    @Test
    void ordersWhatVisitorsWriteByWhenTheyDid() {
        events.wanted.add(EventKind.VISITOR_MESSAGE);

        receive(TOKEN, Fixture.bytes("webhook-new_message-contact-chat"));
        receive(TOKEN, Fixture.bytes("webhook-new_message-agent-chat"));

        assertThat(events.sent).containsExactly(Instant.ofEpochMilli(1718900003000L));
        assertThat(offered).hasSize(1);
    }

    @Test
    void answersAfterTheMessageIsKept() {
        CompletableFuture<Receipt> kept = new CompletableFuture<>();
        receipt = kept;

        CompletableFuture<WebhookAnswer> answer =
                receiver.receive(List.of(TOKEN), COMMAND).toCompletableFuture();

        assertThat(answer).isNotDone();
        kept.complete(Receipt.STORED);
        assertThat(answer).isCompletedWithValue(WebhookAnswer.STORED);
    }

    @Test
    void passesOnTheEchoOfAPostAndDoesNotWaitForIt() {
        String command = new String(COMMAND, UTF_8);
        byte[] echo = command.replace("\"attributes\":{}", "\"attributes\":{\"developer_app_id\":\"a\"}")
                .replace("\"attributes\": {}", "\"attributes\":{\"developer_app_id\":\"a\"}")
                .getBytes(UTF_8);

        assertThat(receive(TOKEN, echo)).isEqualTo(WebhookAnswer.IGNORED);
        assertThat(receive("wrong", echo)).isEqualTo(WebhookAnswer.UNAUTHORIZED);

        assertThat(echoes).singleElement().satisfies(heard -> {
            assertThat(heard.id()).isEqualTo(12987600002L);
            assertThat(heard.audience()).isEqualTo(Reply.Audience.AGENTS);
            assertThat(heard.html()).contains("/lookup");
        });
        assertThat(offered).isEmpty();
    }

    @Test
    void takesNothingElseForAnEcho() {
        receive(TOKEN, COMMAND);
        receive(TOKEN, Fixture.bytes("webhook-new_command_message-contact"));

        assertThat(echoes).isEmpty();
    }

    @Test
    void ignoresWhatIsNoMessageOfAnAgent() {
        byte[] visitor = Fixture.bytes("webhook-new_command_message-contact");

        WebhookAnswer answer = receive(TOKEN, visitor);

        assertThat(answer).isEqualTo(WebhookAnswer.IGNORED);
        assertThat(offered).isEmpty();
        assertThat(counted(WebhookAnswer.IGNORED)).isEqualTo(1);
    }

    @Test
    void acceptsATokenInTheBodyAlone() {
        assertThat(receive(null, COMMAND)).isEqualTo(WebhookAnswer.STORED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "wrong, '{\"type\":\"x\",\"token\":\"VERIFICATION-TOKEN-EXAMPLE\"}', UNAUTHORIZED",
                "wrong, 'no JSON', UNAUTHORIZED",
                "'', '{\"type\":\"x\"}', UNAUTHORIZED",
                "VERIFICATION-TOKEN-EXAMPLE, '{\"type\":\"x\",\"token\":\"wrong\"}', UNAUTHORIZED",
                "VERIFICATION-TOKEN-EXAMPLE, '{\"type\":\"x\",\"token\":{}}', IGNORED",
                "VERIFICATION-TOKEN-EXAMPLE, '{\"type\":\"x\"}', IGNORED",
                "VERIFICATION-TOKEN-EXAMPLE, 'no JSON', MALFORMED",
                "-, '{\"type\":\"x\",\"token\":\"wrong\"}', UNAUTHORIZED",
                "-, '{\"type\":\"x\"}', UNAUTHORIZED",
                "-, 'no JSON', MALFORMED"
            })
    void letsNobodyInWithoutTheToken(String header, String body, WebhookAnswer expected) {
        assertThat(receive(header, body.getBytes(UTF_8))).isEqualTo(expected);

        assertThat(offered).isEmpty();
        assertThat(counted(expected)).isEqualTo(1);
    }

    @Test
    void refusesAWrongHeaderWithoutTheBody() {
        assertThat(receiver.refuse(List.of("wrong"))).contains(WebhookAnswer.UNAUTHORIZED);
        assertThat(counted(WebhookAnswer.UNAUTHORIZED)).isEqualTo(1);

        assertThat(receiver.refuse(List.of(TOKEN))).isEmpty();
        assertThat(receiver.refuse(List.of())).isEmpty();
    }

    @Test
    void refusesAWrongHeaderBesideTheRightOne() {
        List<String> both = List.of(TOKEN, "wrong");

        assertThat(receiver.refuse(both)).contains(WebhookAnswer.UNAUTHORIZED);
        assertThat(receiver.receive(both, COMMAND).toCompletableFuture())
                .isCompletedWithValue(WebhookAnswer.UNAUTHORIZED);
        assertThat(offered).isEmpty();
    }

    @Test
    void asksForAnotherTryWhenTheStoreIsDown() {
        receipt = CompletableFuture.failedFuture(ServiceException.temporary("The bot's store", "disk full"));

        WebhookAnswer answer = receive(TOKEN, COMMAND);

        assertThat(answer).isEqualTo(WebhookAnswer.STORE_DOWN);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(counted(WebhookAnswer.STORE_DOWN)).isEqualTo(1);
        assertThat(log.all()).singleElement().asString().contains("12987600002", "disk full");
    }

    @Test
    void saysOnceThatNothingIsKeptHoweverOftenDriftRepeatsIt() {
        CompletionStage<Receipt> kept = receipt;
        CompletionStage<Receipt> down =
                CompletableFuture.failedFuture(ServiceException.temporary("The bot's store", "disk full"));
        receipt = down;
        for (int i = 0; i < 100; i++) {
            receive(TOKEN, COMMAND);
        }

        assertThat(log.all()).hasSize(1);
        assertThat(counted(WebhookAnswer.STORE_DOWN)).isEqualTo(100);

        receipt = kept;
        receive(TOKEN, COMMAND);
        receipt = down;
        receive(TOKEN, COMMAND);
        assertThat(log.all()).hasSize(2);
    }

    @Test
    void doesNotHideADefect() {
        receipt = CompletableFuture.failedFuture(new IllegalStateException("ours"));

        assertThatThrownBy(() -> receive(TOKEN, COMMAND))
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("ours");
    }

    @Test
    void logsNeitherTokensNorBodies() {
        receipt = CompletableFuture.failedFuture(ServiceException.temporary("The bot's store", "down"));

        receive(TOKEN, COMMAND);
        receive("wrong-token", COMMAND);
        receive("wrong-token", COMMAND);

        assertThat(log.all())
                .hasSize(2)
                .noneMatch(line -> line.contains("ORD-1001") || line.contains("oken-") || line.contains(TOKEN));
    }

    @ParameterizedTest
    @EnumSource(
            value = WebhookAnswer.class,
            names = {"MALFORMED", "UNAUTHORIZED", "STORE_DOWN"})
    void saysInJsonWhatIsWrong(WebhookAnswer answer) throws IOException {
        var error = new ObjectMapper().readTree(answer.body()).path("error");

        assertThat(error.path("type").asText()).isNotBlank();
        assertThat(error.path("message").asText()).isNotBlank();
    }

    private WebhookReceiver receiver(Intake intake) {
        return new WebhookReceiver(
                WebhookVerifierTest.verifier(TOKEN),
                new WebhookReader(Clock.systemUTC()),
                intake,
                new EventReceiver(events, Clock.systemUTC()),
                echoes::add,
                meters);
    }

    private WebhookAnswer receive(@Nullable String header, byte[] body) {
        return receiver.receive(shown(header), body).toCompletableFuture().join();
    }

    private static List<String> shown(@Nullable String header) {
        return header == null ? List.of() : List.of(header);
    }

    private double counted(WebhookAnswer answer) {
        return meters.get("webhooks")
                .tag("result", answer.name().toLowerCase(Locale.ROOT))
                .counter()
                .count();
    }
}
