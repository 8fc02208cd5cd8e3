package dev.countersteer.process;

import static dev.countersteer.process.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import org.junit.jupiter.api.Test;

/** What was typed while no bot was up. */
class CatchUpIT {
    @Test
    void runsOnceWhatWasTypedWhileTheBotWasDownAndNothingFromBeforeItsFirstStart() {
        try (Outside outside = new Outside()) {
            ConversationId conversation = outside.conversation("vera@example.com");
            typeUnheard(outside, conversation, "/help before");
            try (BotProcess bot = outside.startBot()) {
                outside.agentTypes(conversation, "/help first");
                eventually(() -> assertDelivered(bot, 1));
                bot.kill();
            }
            typeUnheard(outside, conversation, "/help missed");
            try (BotProcess bot = outside.startBot()) {
                eventually(() -> assertThat(bot.counted("deliveries_total{ending=\"delivered\"}"))
                        .isEqualTo(1));
                eventually(() -> assertThat(bot.log()).anyMatch(line -> line.contains("Caught up since")));

                assertThat(bot.counted("catchup_commands_total")).isEqualTo(1);
            }
            assertThat(outside.notes(conversation))
                    .satisfiesExactly(
                            first -> assertThat(first).contains("first"),
                            missed -> assertThat(missed).contains("missed"));
        }
    }

    /** Drift tells nobody of it, neither as a message nor as a command. */
    private static void typeUnheard(Outside outside, ConversationId conversation, String text) {
        outside.drift().deliveries().dropNext(2);
        outside.agentTypes(conversation, text);
    }

    private static void assertDelivered(BotProcess bot, int count) {
        assertThat(bot.counted("deliveries_total{ending=\"delivered\"}")).isEqualTo(count);
    }
}
