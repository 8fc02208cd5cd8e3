package dev.countersteer.process;

import static dev.countersteer.process.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EmbeddedAccountsIT {
    private static final Pattern LINK = Pattern.compile("http://\\S+/login/(\\S+)");

    @Test
    void theMailedLoginLinkWorksOnce() {
        try (Outside outside = new Outside();
                BotProcess bot = outside.startBot(withoutService(outside))) {
            ConversationId conversation = outside.conversation("ana@example.com");

            outside.agentTypes(conversation, "/signup annual");

            eventually(() -> assertThat(outside.chats(conversation)).hasSize(1));
            assertThat(outside.notes(conversation)).singleElement().asString().contains("has been created");
            assertThat(outside.accounts().requests("ana@example.com")).isEmpty();
            Matcher link = LINK.matcher(outside.mails("ana@example.com").get(0).textPart());
            assertThat(link.find()).isTrue();
            assertThat(outside.mails("ana@example.com").get(0).htmlPart()).contains(link.group());
            assertWorksOnce(bot, URI.create(link.group()));
            assertThat(bot.log()).noneMatch(line -> line.contains(link.group(1)));
        }
    }

    /** To look at the page is not to use the link: mail scanners do. */
    private static void assertWorksOnce(BotProcess bot, URI link) {
        assertThat(link.getPort()).isEqualTo(bot.url().getPort());
        assertThat(bot.get(link.getPath()).statusCode()).isEqualTo(200);
        assertThat(bot.get(link.getPath()).statusCode()).isEqualTo(200);
        assertThat(bot.post(link.getPath()).statusCode()).isEqualTo(200);
        assertThat(bot.post(link.getPath()).statusCode()).isEqualTo(410);
    }

    private static Map<String, String> withoutService(Outside outside) {
        Map<String, String> environment = outside.environment();
        environment.remove("SIGNUP_ACCOUNTS_URL");
        return environment;
    }
}
