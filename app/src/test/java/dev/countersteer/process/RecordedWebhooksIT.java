package dev.countersteer.process;

import static dev.countersteer.process.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A bot of its own, as what it has counted since the start is what tells that a webhook was not even stored. */
class RecordedWebhooksIT {
    private static final String IGNORED = "webhooks_total{result=\"ignored\"}";
    private static final String STORED = "webhooks_total{result=\"stored\"}";
    private static final String SEEN_BEFORE = "webhooks_total{result=\"seen_before\"}";

    /** Recorded messages that an agent wrote, with what is typed instead of another app's command. */
    private static final Map<String, String> BY_AGENTS = Map.of(
            "webhook-new_message-agent-chat", "/signup trial",
            "webhook-new_message-agent-private_note", "/signup trial",
            "webhook-new_message-agent-private_note-plain", "/signup trial",
            "webhook-new_command_message-private_note", "/signup trial",
            "webhook-new_command_message-private_note-plain", "/signup trial",
            "webhook-new_command_message-private_note-html-noise", "/signup monthly --email",
            "webhook-new_command_message-agent-chat", "/signup trial");

    private static final Outside outside = new Outside();
    private static BotProcess bot;

    @BeforeAll
    static void start() {
        Map<String, String> environment = outside.environment();
        environment.put("DRIFT_VERIFICATION_TOKEN", "VERIFICATION-TOKEN-EXAMPLE");
        bot = outside.startBot(environment);
    }

    @AfterAll
    static void stop() {
        bot.close();
        outside.close();
    }

    @Test
    void takesEachAndStoresNoneWhenNoneIsACommandOfThisBot() {
        long ignored = bot.counted(IGNORED);
        long stored = bot.counted(STORED);

        for (RecordedWebhook webhook : RecordedWebhook.all()) {
            assertThat(bot.take(webhook.ofAnotherApp())).as(webhook.name()).isEqualTo(200);
        }

        assertThat(bot.counted(IGNORED) - ignored)
                .isEqualTo(RecordedWebhook.all().size());
        assertThat(bot.counted(STORED)).isEqualTo(stored);
        assertThat(outside.drift().calls())
                .extracting(call -> call.path())
                .noneMatch(path -> path.contains("3914420077"));
    }

    @Test
    void runsOnlyWhatAgentsTypedAndTheSameMessageOnce() {
        List<RecordedWebhook> messages = RecordedWebhook.all().stream()
                .filter(webhook -> webhook.name().matches("webhook-new_(command_)?message-.*"))
                .toList();
        // A conversation for each message, which is two webhooks where both events were recorded.
        Map<Long, ConversationId> conversations = new TreeMap<>();
        messages.forEach(webhook -> conversations.computeIfAbsent(
                webhook.id(), id -> outside.conversation("visitor-" + id + "@example.com")));

        for (RecordedWebhook webhook : messages) {
            String command = BY_AGENTS.getOrDefault(webhook.name(), "/signup trial");
            RecordedWebhook typed = webhook.typing(command).in(conversations.get(webhook.id()));
            assertThat(bot.take(typed)).as(webhook.name()).isEqualTo(200);
        }

        assertThat(messages).extracting(RecordedWebhook::name).containsAll(BY_AGENTS.keySet());
        assertThat(bot.counted(STORED)).isEqualTo(5);
        assertThat(bot.counted(SEEN_BEFORE)).isEqualTo(2);
        eventually(() -> assertThat(answered(conversations))
                .containsOnlyKeys(12987600001L, 12987600002L, 12987600003L, 12987600012L, 12987600013L)
                .allSatisfy((id, notes) ->
                        assertThat(notes).singleElement().asString().contains("has been created")));
        assertThat(outside.accounts().created())
                .containsExactlyInAnyOrder(
                        "visitor-12987600001@example.com",
                        "visitor-12987600002@example.com",
                        "visitor-12987600003@example.com",
                        "ada@example.test",
                        "visitor-12987600013@example.com");
    }

    private static Map<Long, List<String>> answered(Map<Long, ConversationId> conversations) {
        Map<Long, List<String>> answered = new TreeMap<>();
        conversations.forEach((id, conversation) -> answered.put(id, outside.notes(conversation)));
        answered.values().removeIf(List::isEmpty);
        return answered;
    }
}
