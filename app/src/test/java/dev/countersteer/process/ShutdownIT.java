package dev.countersteer.process;

import static dev.countersteer.process.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import org.junit.jupiter.api.Test;

class ShutdownIT {
    /** What a JVM ends with that was asked to end by SIGTERM, number 15: the exit code says how, as shells do. */
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    @Test
    void aCommandThatRunsIsFinishedAndAnsweredBeforeTheEnd() {
        try (Outside outside = new Outside();
                BotProcess bot = outside.startBot()) {
            Hold hold = outside.accounts().hold("ana@example.com");
            ConversationId conversation = outside.conversation("ana@example.com");
            outside.agentTypes(conversation, "/signup trial");
            hold.awaitSomeone();

            bot.terminate();
            assertThat(bot.isRunning()).isTrue();
            hold.release();

            assertThat(bot.awaitExit()).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(outside.notes(conversation)).singleElement().asString().contains("has been created");
            assertThat(outside.chats(conversation)).hasSize(1);
            assertThat(bot.log()).noneMatch(line -> line.contains("gives back"));
        }
    }

    @Test
    void aCommandThatDoesNotEndIsGivenBackAndDoneAfterTheRestart() {
        try (Outside outside = new Outside()) {
            Hold hold = outside.accounts().hold("ana@example.com");
            ConversationId conversation = outside.conversation("ana@example.com");
            try (BotProcess bot = outside.startBot()) {
                outside.agentTypes(conversation, "/signup trial");
                hold.awaitSomeone();

                bot.terminate();

                assertThat(bot.awaitExit()).isEqualTo(ENDED_BY_SIGTERM);
                assertThat(bot.log()).anyMatch(line -> line.contains("gives back unfinished work"));
                assertThat(outside.notes(conversation)).isEmpty();
            }
            hold.release();
            try (BotProcess bot = outside.startBot()) {
                eventually(() -> assertThat(bot.counted("deliveries_total{ending=\"delivered\"}"))
                        .isEqualTo(2));
            }
            assertThat(outside.notes(conversation)).singleElement().asString().contains("has been created");
            assertThat(outside.chats(conversation)).hasSize(1);
            assertThat(outside.mails("ana@example.com")).hasSize(1);
            assertThat(outside.accounts().created()).containsExactly("ana@example.com");
        }
    }

    @Test
    void anIdleBotEndsAtOnce() {
        try (Outside outside = new Outside();
                BotProcess bot = outside.startBot()) {
            bot.terminate();

            assertThat(bot.awaitExit()).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(bot.log()).hasSize(1);
        }
    }
}
