package dev.countersteer.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.web.Http;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedBot.class)
class WebhookAnswersIT {
    private static final String HEADER = "X-Verification-Token";
    private static final int TWO_MEBIBYTES = 2 * 1024 * 1024;

    private final Outside outside;
    private final BotProcess bot;

    WebhookAnswersIT(Outside outside, BotProcess bot) {
        this.outside = outside;
        this.bot = bot;
    }

    @Test
    void takesBothTokensOfARotation() {
        RecordedWebhook recorded = RecordedWebhook.of("webhook-new_message-agent-chat");

        assertThat(bot.take(recorded)).isEqualTo(200);
        assertThat(bot.take(recorded.signed(outside.drift().verificationToken().value())))
                .isEqualTo(200);
    }

    @Test
    void refusesEveryOtherToken() {
        RecordedWebhook recorded = RecordedWebhook.of("webhook-new_message-agent-chat");
        RecordedWebhook forged = recorded.signed("VERIFICATION-TOKEN-EXAMPLF");

        assertError(bot.post(forged.body(), forged.token()), 401, "unauthorized");
        assertError(bot.post(recorded.body(), forged.token()), 401, "unauthorized");
        assertError(bot.post(forged.body(), recorded.token()), 401, "unauthorized");
        assertError(bot.post("{\"type\":\"new_message\"}", ""), 401, "unauthorized");
    }

    @Test
    void refusesATokenThatIsTheWholeSetting() {
        RecordedWebhook webhook =
                RecordedWebhook.of("webhook-new_message-agent-chat").signed(outside.verificationTokens());

        assertThat(bot.take(webhook)).isEqualTo(401);
    }

    @Test
    void refusesABodyThatIsTooLargeWhetherItsLengthIsSaidOrNot() {
        String large = "{\"type\":\"new_message\",\"padding\":\"" + "x".repeat(TWO_MEBIBYTES) + "\"}";

        assertError(bot.post(large, "VERIFICATION-TOKEN-EXAMPLE"), 413, "too_large");
        assertError(
                new Http(bot.url())
                        .postChunked(
                                "/webhooks/drift",
                                () -> new ByteArrayInputStream(large.getBytes(UTF_8)),
                                HEADER,
                                "VERIFICATION-TOKEN-EXAMPLE"),
                413,
                "too_large");
    }

    @Test
    void refusesABodyThatIsNoWebhook() {
        String cut = RecordedWebhook.of("webhook-new_message-agent-chat").body().substring(0, 200);

        assertError(bot.post(cut, "VERIFICATION-TOKEN-EXAMPLE"), 400, "malformed");
        assertError(bot.post("", "VERIFICATION-TOKEN-EXAMPLE"), 400, "malformed");
        assertError(bot.post("[]", "VERIFICATION-TOKEN-EXAMPLE"), 400, "malformed");
        assertError(bot.post("{\"data\":{}}", "VERIFICATION-TOKEN-EXAMPLE"), 400, "malformed");
    }

    private static void assertError(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(content -> assertThat(content).startsWith("application/json"));
        assertThat(answer.body()).startsWith("{\"error\":{").contains("\"type\":\"" + type + "\"", "\"message\":\"");
    }
}
