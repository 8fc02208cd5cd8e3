package dev.countersteer.process;

import static dev.countersteer.process.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedBot.class)
class SendIT {
    @TempDir
    Path folder;

    private final Outside outside;
    private final BotProcess bot;

    SendIT(Outside outside, BotProcess bot) {
        this.outside = outside;
        this.bot = bot;
    }

    @Test
    void postsARecordedCommandToARunningBot() throws IOException {
        ConversationId conversation = outside.conversation("sent@example.com");
        Path file = folder.resolve("signup.json");
        Files.writeString(
                file,
                RecordedWebhook.note(50_000_000_001L, conversation, "/signup trial")
                        .body());

        try (JarRun send = send(file, bot.url())) {
            assertThat(send.awaitExit()).as("%s", send).isZero();
            assertThat(send.out()).singleElement().asString().startsWith("200: ");
        }

        eventually(() -> assertThat(outside.chats(conversation)).hasSize(1));
    }

    @Test
    void postsASavedConversationMessageByMessage() throws IOException {
        ConversationId conversation = outside.conversation("saved@example.com");
        Path file = Files.writeString(
                folder.resolve("saved.jsonl"),
                String.join(
                        "\n",
                        "{\"format\":\"countersteer-conversation\",\"version\":1,\"contact\":{}}",
                        line(50_000_000_002L, conversation, "Hello"),
                        line(50_000_000_003L, conversation, "/signup trial")));
        Map<String, String> settings = Map.of(
                "DRIFT_ACCESS_TOKEN",
                "any",
                "DRIFT_VERIFICATION_TOKEN",
                RecordedWebhook.note(1, conversation, "").token());

        try (JarRun send = JarRun.start(
                folder, settings, "send", file.toString(), "--to", bot.url().toString())) {
            assertThat(send.awaitExit()).as("%s", send).isZero();
            assertThat(send.out())
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith("agent \"Hello\"  200: taken"),
                            line -> assertThat(line).startsWith("agent \"/signup trial\"  200: taken"),
                            line -> assertThat(line).isEqualTo("2 of 2 messages were taken"));
        }

        eventually(() -> assertThat(outside.chats(conversation)).hasSize(1));
    }

    @Test
    void saysWhatIsWrongWithATokenThatIsRefused() throws IOException {
        Path file = folder.resolve("forged.json");
        Files.writeString(
                file,
                RecordedWebhook.of("webhook-new_message-agent-chat")
                        .signed("forged")
                        .body());

        try (JarRun send = send(file, bot.url())) {
            assertThat(send.awaitExit()).isEqualTo(1);
            assertThat(send.out())
                    .singleElement()
                    .asString()
                    .startsWith("401: ")
                    .contains("verification token");
        }
    }

    @Test
    void saysThatNobodyAnswers() {
        URI nobody = URI.create("http://127.0.0.1:9");

        try (JarRun send = send(RecordedWebhook.file("webhook-new_message-agent-chat"), nobody)) {
            assertThat(send.awaitExit()).isEqualTo(1);
            assertThat(send.err()).singleElement().asString().contains("Nobody answers at http://127.0.0.1:9");
        }
    }

    private static String line(long message, ConversationId conversation, String text) {
        return RecordedWebhook.note(message, conversation, text).body().replace("\n", "");
    }

    private JarRun send(Path file, URI address) {
        return JarRun.start(folder, Map.of(), "send", file.toString(), "--to", address.toString());
    }
}
