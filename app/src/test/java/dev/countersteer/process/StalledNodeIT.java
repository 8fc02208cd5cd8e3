package dev.countersteer.process;

import static dev.countersteer.process.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two bots on one PostgreSQL, of which one stands still while it runs a command, until the other has taken that over. */
class StalledNodeIT {
    private static final String EMAIL = "ana@example.com";

    @Test
    void whatANodeDidNotEndInTimeIsAnsweredByTheOtherAlone() {
        try (Outside outside = new Outside();
                PostgresqlProcess database = PostgresqlProcess.start()) {
            Map<String, String> environment = outside.environment();
            environment.putAll(database.environment());
            try (BotProcess first = outside.startBot(environment);
                    BotProcess second = outside.startBot(environment)) {
                ConversationId conversation = outside.conversation(EMAIL);
                Hold hold = outside.accounts().hold(EMAIL);
                assertThat(first.take(RecordedWebhook.note(61_000_000_001L, conversation, "/signup trial")))
                        .isEqualTo(200);
                hold.awaitSomeone();
                BotProcess stalled = first.counted("commands_running") == 1 ? first : second;

                stalled.suspend();
                // The answer comes, and waits for a process that does not read it.
                hold.release();
                eventually(() -> assertAnsweredOnce(outside, conversation));
                stalled.resume();

                // As it wakes in a step, or after the last one.
                eventually(() -> assertThat(stalled.log())
                        .anyMatch(line -> line.contains("Another worker has taken this over")
                                || line.contains("has lost its claim")));
                eventually(() -> assertThat(stalled.counted("commands_running")).isZero());
                assertAnsweredOnce(outside, conversation);
                assertThat(outside.accounts().created()).containsExactly(EMAIL);
            }
        }
    }

    private static void assertAnsweredOnce(Outside outside, ConversationId conversation) {
        assertThat(outside.notes(conversation)).singleElement().asString().contains("has been created");
        assertThat(outside.chats(conversation)).hasSize(1);
    }
}
