package dev.countersteer.process;

import static dev.countersteer.process.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
        Path file = saved(line(50_000_000_002L, conversation, "Hello"), signup(50_000_000_003L, conversation));

        sendTaken(
                file,
                List.of(
                        line -> assertThat(line).startsWith("agent \"Hello\"  200: taken"),
                        line -> assertThat(line).startsWith("agent \"/signup trial\"  200: taken"),
                        line -> assertThat(line).isEqualTo("2 of 2 messages were taken")));

        eventually(() -> assertThat(outside.chats(conversation)).hasSize(1));
    }

    @Test
    void runsNothingAgainWhenAConversationIsSentAgain() throws IOException {
        ConversationId conversation = outside.conversation("again@example.com");
        String first = signup(50_000_000_004L, conversation);
        Consumer<String> taken = line -> assertThat(line).contains("200: taken", "stored before");
        sendTaken(saved(first), List.of(taken, line -> assertThat(line).startsWith("1 of 1")));
        eventually(() -> assertThat(outside.chats(conversation)).hasSize(1));

        // A conversation's messages run in order: when the last is answered, the first would have been, too.
        Path more = saved(first, line(50_000_000_005L, conversation, "/help"));
        sendTaken(more, List.of(taken, taken, line -> assertThat(line).startsWith("2 of 2")));

        eventually(() -> assertThat(outside.notes(conversation)).anyMatch(note -> note.contains("Commands:")));
        assertThat(outside.chats(conversation)).hasSize(1);
    }

    @Test
    void saysThatASavedConversationNeedsTheConfiguredToken() throws IOException {
        ConversationId conversation = outside.conversation("tokenless@example.com");

        try (JarRun send = send(saved(signup(50_000_000_006L, conversation)), bot.url())) {
            assertThat(send.awaitExit()).isEqualTo(1);
            assertThat(send.out())
                    .satisfiesExactly(
                            line -> assertThat(line).contains("401: refused", "DRIFT_VERIFICATION_TOKEN"),
                            line -> assertThat(line).isEqualTo("0 of 1 messages were taken"));
        }
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

    private void sendTaken(Path file, List<Consumer<String>> lines) {
        Map<String, String> settings = Map.of(
                "DRIFT_ACCESS_TOKEN",
                "any",
                "DRIFT_VERIFICATION_TOKEN",
                RecordedWebhook.of("webhook-new_message-agent-private_note").token());
        try (JarRun send = JarRun.start(
                folder, settings, "send", file.toString(), "--to", bot.url().toString())) {
            assertThat(send.awaitExit()).as("%s", send).isZero();
            assertThat(send.out()).hasSameSizeAs(lines).zipSatisfy(lines, (line, expected) -> expected.accept(line));
        }
    }

    private Path saved(String... lines) throws IOException {
        String head = "{\"format\":\"countersteer-conversation\",\"version\":1,\"contact\":{}}\n";
        return Files.writeString(folder.resolve("saved.jsonl"), head + String.join("\n", lines));
    }

    private static String signup(long message, ConversationId conversation) {
        return line(message, conversation, "/signup trial");
    }

    private static String line(long message, ConversationId conversation, String text) {
        return RecordedWebhook.note(message, conversation, text).body().replace("\n", "");
    }

    private JarRun send(Path file, URI address) {
        return JarRun.start(folder, Map.of(), "send", file.toString(), "--to", address.toString());
    }
}
