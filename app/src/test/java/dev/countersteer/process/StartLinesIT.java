package dev.countersteer.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a bot prints before the first webhook comes. */
class StartLinesIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void areObjectsOnRequestAndNameTheSettingsThatDoNothing() throws IOException {
        try (Outside outside = new Outside()) {
            Map<String, String> environment = outside.environment();
            environment.put("LOG_FORMAT", "json");
            environment.put("ADMIN_PASSWORD", "the-word-of-the-admin");
            environment.put("STORE_USER", "sa");

            try (BotProcess bot = outside.startBot(environment)) {
                assertThat(messages(bot.log()))
                        .anyMatch(message -> message.contains("store.user"))
                        .noneMatch(message -> message.contains("admin.password"))
                        .noneMatch(message -> message.contains("store.password"))
                        .anyMatch(message -> message.startsWith("Countersteer is ready"));
            }
        }
    }

    private static List<String> messages(List<String> lines) throws IOException {
        List<String> messages = new ArrayList<>();
        for (String line : lines) {
            messages.add(JSON.readTree(line).path("formattedMessage").asText());
        }
        return messages;
    }
}
