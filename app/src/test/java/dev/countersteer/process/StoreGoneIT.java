package dev.countersteer.process;

import static dev.countersteer.process.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StoreGoneIT {
    @Test
    void isSaidToDriftAndToTheLoadBalancerUntilItIsBack() throws IOException {
        try (Outside outside = new Outside();
                BotProcess bot = outside.startBot()) {
            Path data = outside.folder().resolve("data");
            Path elsewhere = outside.folder().resolve("elsewhere");
            ConversationId conversation = outside.conversation("ana@example.com");
            RecordedWebhook webhook = RecordedWebhook.note(40_000_000_001L, conversation, "/signup trial");

            Files.move(data, elsewhere);

            HttpResponse<String> refused = bot.post(webhook.body(), webhook.token());
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("\"type\":\"store_down\"");
            HttpResponse<String> notReady = bot.get("/health/ready");
            assertThat(notReady.statusCode()).isEqualTo(503);
            assertThat(notReady.body()).contains("the store does not answer");
            assertThat(bot.get("/health/live").statusCode()).isEqualTo(200);
            // What is never stored needs no store.
            assertThat(bot.take(RecordedWebhook.of("webhook-new_message-agent-chat")))
                    .isEqualTo(200);

            Files.move(elsewhere, data);

            assertThat(bot.take(webhook)).isEqualTo(200);
            eventually(() -> assertThat(bot.get("/health/ready").statusCode()).isEqualTo(200));
            eventually(() -> assertThat(outside.chats(conversation)).hasSize(1));
            assertThat(outside.notes(conversation)).hasSize(1);
            assertThat(outside.accounts().created()).containsExactly("ana@example.com");
        }
    }
}
