package dev.countersteer.process;

import static dev.countersteer.process.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The process is killed when Drift has taken a post, and has not answered yet. */
class RecognitionIT {
    private static final String POSTS = "/conversations/{id}/messages";

    @Test
    void whatWasPostedBeforeTheProcessWasKilledIsSeenOnceAfterTheRestart() {
        try (Outside outside = new Outside()) {
            // Without the echo, which would tell the bot before it is killed.
            outside.drift().subscribe(Set.of("new_command_message"));
            ConversationId one = outside.conversation("one@example.com");
            ConversationId other = outside.conversation("other@example.com");
            try (BotProcess bot = outside.startBot()) {
                outside.drift().faults().next(2).on("POST", POSTS).stallAnswer();
                outside.agentTypes(one, "/signup trial");
                outside.agentTypes(other, "/help");
                eventually(() -> assertThat(outside.notes(one)).hasSize(1));
                eventually(() -> assertThat(outside.notes(other)).hasSize(1));
                bot.kill();
            }
            try (BotProcess bot = outside.startBot()) {
                eventually(() -> assertThat(outside.chats(one)).hasSize(1));
                eventually(() -> assertThat(bot.counted("recognitions_total{result=\"found\"}"))
                        .isEqualTo(2));
                bot.terminate();
                assertThat(bot.awaitExit()).isEqualTo(143);
            }
            assertThat(outside.notes(one)).singleElement().asString().contains("has been created");
            assertThat(outside.notes(other)).singleElement().asString().contains("/signup");
            assertThat(outside.chats(one)).hasSize(1);
        }
    }
}
