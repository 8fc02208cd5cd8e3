package dev.countersteer.process;

import static dev.countersteer.process.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two bots on one PostgreSQL, of which one is killed while it runs a command. */
class NodesIT {
    private static final String EMAIL = "ana@example.com";

    @Test
    void whatAKilledNodeWasRunningIsDoneByTheOtherAndOnce() {
        try (Outside outside = new Outside();
                PostgresqlProcess database = PostgresqlProcess.start()) {
            Map<String, String> environment = outside.environment();
            environment.putAll(database.environment());
            assertCheckSays(outside, environment, "will be migrated");
            try (BotProcess first = outside.startBot(environment);
                    BotProcess second = outside.startBot(environment)) {
                assertCheckSays(outside, environment, "opens");
                ConversationId conversation = outside.conversation(EMAIL);
                RecordedWebhook signup = RecordedWebhook.note(60_000_000_001L, conversation, "/signup trial");
                RecordedWebhook help = RecordedWebhook.note(60_000_000_002L, conversation, "/help");
                Hold hold = outside.accounts().hold(EMAIL);
                assertThat(first.take(signup)).isEqualTo(200);
                hold.awaitSomeone();
                boolean runsOnFirst = first.counted("commands_running") == 1;
                BotProcess left = runsOnFirst ? second : first;

                (runsOnFirst ? first : second).kill();

                assertThat(left.take(help)).isEqualTo(200);
                assertThat(left.take(signup)).isEqualTo(200);
                // What the service had taken, it does, and nobody hears of it.
                hold.release();
                eventually(() -> assertThat(answers(outside, conversation)).hasSize(2));
                eventually(() -> assertThat(outside.chats(conversation)).hasSize(1));
                assertDoneOnce(outside, conversation);
                assertThat(left.counted("webhooks_total{result=\"seen_before\"}"))
                        .isEqualTo(1);
            }
        }
    }

    private static void assertDoneOnce(Outside outside, ConversationId conversation) {
        assertThat(answers(outside, conversation))
                .satisfiesExactly(
                        created -> assertThat(created).contains("has been created"),
                        help -> assertThat(help).contains("/signup"));
        assertThat(outside.mails(EMAIL)).hasSize(1);
        assertThat(outside.accounts().created()).containsExactly(EMAIL);
        assertThat(outside.accounts().requests(EMAIL))
                .extracting(request -> request.idempotencyKey())
                .hasSize(2)
                .containsOnly(outside.accounts().requests(EMAIL).get(0).idempotencyKey());
    }

    /** Without what agents are told of the command that waits until the lease of the one before it runs out. */
    private static List<String> answers(Outside outside, ConversationId conversation) {
        return outside.notes(conversation).stream()
                .filter(note -> !note.contains("Waiting: /help begins when the command before it"))
                .toList();
    }

    private static void assertCheckSays(Outside outside, Map<String, String> environment, String text) {
        try (JarRun check = JarRun.start(outside.folder(), environment, "check")) {
            assertThat(check.awaitExit()).as("%s", check).isZero();
            assertThat(check.out()).anyMatch(line -> line.startsWith("ok       store") && line.contains(text));
        }
    }
}
