package dev.countersteer.process;

import static dev.countersteer.process.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.countersteer.api.ConversationId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a bot on SQLite makes of claims that it finds in its file: of a dead process, or of one that lives. */
class RestartIT {
    /** The claim is made before the process is killed, and holds for thirty seconds. */
    private static final Duration BEFORE_THE_LEASE_ENDS = Duration.ofSeconds(20);

    private static final String EMAIL = "vera@example.com";

    @Test
    void whatDiedWithItsProcessRunsAtOnceInTheNext() {
        try (Outside outside = new Outside()) {
            ConversationId conversation = outside.conversation(EMAIL);
            Hold hold = outside.accounts().hold(EMAIL);
            try (BotProcess bot = outside.startBot()) {
                outside.agentTypes(conversation, "/signup trial");
                hold.awaitSomeone();
                bot.kill();
            }
            hold.release();

            try (BotProcess bot = outside.startBot()) {
                await().atMost(BEFORE_THE_LEASE_ENDS)
                        .untilAsserted(
                                () -> assertThat(outside.chats(conversation)).hasSize(1));
                bot.kill();
            }
            assertThat(outside.mails(EMAIL)).hasSize(1);
            assertThat(outside.accounts().created()).containsExactly(EMAIL);
        }
    }

    @Test
    void whatALivingProcessRunsIsLeftToIt() {
        try (Outside outside = new Outside()) {
            ConversationId conversation = outside.conversation(EMAIL);
            ConversationId other = outside.conversation("otto@example.com");
            Hold hold = outside.accounts().hold(EMAIL);
            try (BotProcess first = outside.startBot()) {
                outside.agentTypes(conversation, "/signup trial");
                hold.awaitSomeone();

                try (BotProcess second = outside.startBot()) {
                    outside.agentTypes(other, "/help");
                    eventually(() -> assertThat(outside.notes(other)).hasSize(1));
                    assertThat(outside.accounts().requests(EMAIL)).hasSize(1);
                    second.kill();
                }
                hold.release();
                eventually(() -> assertThat(outside.chats(conversation)).hasSize(1));
                first.kill();
            }
            assertThat(outside.accounts().requests(EMAIL)).hasSize(1);
        }
    }
}
