package dev.countersteer.process;

import static dev.countersteer.process.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Each round ends with the process killed right after the last 200, while the accounts service holds every call: so no
 * reply is on its way, which {@link RecognitionIT} is about. What died with one process runs at once in the next; what
 * died with two waits for its lease, at the end.
 */
class KillIT {
    private static final int ROUNDS = 5;
    private static final int CONVERSATIONS = 3;
    private static final long FIRST_ID = 30_000_000_000L;

    private final Map<String, ConversationId> conversations = new LinkedHashMap<>();
    private long lastId = FIRST_ID;

    @Test
    void whatWasAcknowledgedIsDoneOnceAndInOrderAfterTheRestart() {
        try (Outside outside = new Outside()) {
            for (int round = 0; round < ROUNDS; round++) {
                typeAndKill(outside, round);
            }
            try (BotProcess bot = outside.startBot()) {
                // At least: there are notes of what waits beside the answers.
                eventually(() -> assertThat(bot.counted("deliveries_total{ending=\"delivered\"}"))
                        .isGreaterThanOrEqualTo(3L * conversations.size()));
                eventually(() -> conversations.values().forEach(conversation -> assertAnswered(outside, conversation)));
            }
            conversations.forEach((email, conversation) -> assertDoneOnce(outside, email, conversation));
            assertThat(outside.accounts().created()).containsExactlyInAnyOrderElementsOf(conversations.keySet());
        }
    }

    private void typeAndKill(Outside outside, int round) {
        List<String> emails = IntStream.range(0, CONVERSATIONS)
                .mapToObj(number -> "visitor-" + round + "-" + number + "@example.com")
                .toList();
        emails.forEach(email -> conversations.put(email, outside.conversation(email)));
        List<Hold> holds =
                conversations.keySet().stream().map(outside.accounts()::hold).toList();
        try (BotProcess bot = outside.startBot()) {
            for (String email : emails) {
                assertThat(bot.take(typed(email, "/signup trial"))).isEqualTo(200);
                assertThat(bot.take(typed(email, "/help"))).isEqualTo(200);
            }
            bot.kill();
        }
        // What the service had taken, it does, and nobody hears of it.
        holds.forEach(Hold::release);
    }

    private RecordedWebhook typed(String email, String command) {
        return RecordedWebhook.note(++lastId, conversations.get(email), command);
    }

    private static void assertAnswered(Outside outside, ConversationId conversation) {
        assertThat(answers(outside, conversation)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(outside.chats(conversation)).isNotEmpty();
    }

    /** Without what agents are told of the command that waits until the lease of the one before it runs out. */
    private static List<String> answers(Outside outside, ConversationId conversation) {
        return outside.notes(conversation).stream()
                .filter(note -> !note.contains("Waiting: /help begins when the command before it"))
                .toList();
    }

    private static void assertDoneOnce(Outside outside, String email, ConversationId conversation) {
        assertThat(answers(outside, conversation))
                .as(email)
                .satisfiesExactly(
                        created -> assertThat(created).contains("has been created"),
                        help -> assertThat(help).contains("/signup"));
        assertThat(outside.chats(conversation)).as(email).hasSize(1);
        assertThat(outside.mails(email)).as(email).hasSize(1);
        assertThat(outside.accounts().requests(email))
                .extracting(request -> request.idempotencyKey())
                .as(email)
                .isNotEmpty()
                .containsOnly(outside.accounts().requests(email).get(0).idempotencyKey());
    }
}
