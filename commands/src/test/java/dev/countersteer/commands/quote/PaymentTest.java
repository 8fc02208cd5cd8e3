package dev.countersteer.commands.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.countersteer.api.Secret;
import dev.countersteer.testing.BotTester;
import dev.countersteer.testing.ScriptedService;
import dev.countersteer.testing.ScriptedService.Answer;
import dev.countersteer.testing.ScriptedService.Request;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A quote with a link to pay, by a server that answers as Stripe's API reference says, and by a page of one's own. */
class PaymentTest {
    private static final String TEMPLATE =
            "https://pay.example.com/?a={amount}&c={currency}&u={until}&r={reference}&s={signature}";
    /** By {@code openssl dgst -sha256 -hmac hush} of the four lines. */
    private static final String SIGNATURE = "69269600d20e5d1220f7ca03c2f12b393db7cae7c1f976cf7173077ad5c53bde";

    private static final QuoteConfig.Attributes ATTRIBUTES =
            new QuoteConfig.Attributes("vehicle_model", "vehicle_year", "registration_state", "age");

    @AutoClose
    private final ScriptedService stripe = ScriptedService.start();

    @AutoClose
    private final BotTester bot = bot(stripe(stripe.url(), "sk_test_hush"));

    @Test
    void sendsALinkOfStripe() {
        stripe.answer(PaymentTest::asStripe);

        bot.agentSays("/quote --pay");

        assertThat(bot.chats())
                .hasSize(2)
                .last()
                .isEqualTo("You can pay for the year here: https://buy.stripe.com/test_7sI");
        assertThat(bot.notes())
                .singleElement()
                .asString()
                .startsWith("Quoted USD 888.72")
                .endsWith("was sent, too.");
        assertThat(stripe.requests()).extracting(Request::target).containsExactly("/v1/prices", "/v1/payment_links");
        assertThat(stripe.requests().get(0).body()).contains("unit_amount=88872", "currency=USD");
        assertThat(stripe.requests().get(1).body())
                .contains("price_1PaBcD", "restrictions[completed_sessions][limit]=1");
        assertThat(stripe.requests())
                .allSatisfy(
                        request -> assertThat(request.header("Authorization")).contains("Bearer sk_test_hush"));
        assertThat(keys()).doesNotHaveDuplicates().allMatch(key -> key.startsWith("48213-"));
    }

    @Test
    void asksAgainWithTheSameKeysWhenStripeIsBack() {
        stripe.answer(Answer.json(500, error("api_error", "")));
        bot.agentSays("/quote --pay");

        assertThat(bot.chats()).isEmpty();
        assertThat(bot.notes())
                .last()
                .asString()
                .startsWith("Stripe does not answer at the moment. Still trying /quote");
        stripe.answer(PaymentTest::asStripe);
        bot.advance(Duration.ofMinutes(5));

        assertThat(bot.chats()).hasSize(2);
        assertThat(List.copyOf(keys()))
                .filteredOn(key -> key.endsWith("-price"))
                .hasSizeGreaterThan(1)
                .containsOnly(keys().get(0));
    }

    @ParameterizedTest
    @CsvSource({"401, invalid_api_key", "403, ''", "400, parameter_invalid", "404, ''"})
    void givesUpWhenStripeRefuses(int status, String code) {
        stripe.answer(Answer.json(status, error("invalid_request_error", code)));

        bot.agentSays("/quote --pay");

        assertThat(bot.chats()).isEmpty();
        assertThat(bot.notes())
                .singleElement()
                .asString()
                .startsWith("Sorry, /quote did not work. Stripe refused the request.")
                .doesNotContain("hush");
    }

    @Test
    void waitsWhenStripeIsBusy() {
        stripe.answer(Answer.json(429, error("rate_limit_error", "rate_limit")));

        bot.agentSays("/quote --pay");

        assertThat(bot.notes()).singleElement().asString().contains("Still trying /quote");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>We are back soon</html>",
                "{}",
                "{\"id\": \"1\", \"object\": \"payment_link\", \"url\": \"javascript:alert(1)\"}",
                "{\"id\": \"1\", \"object\": \"payment_link\", \"url\": \"no address\"}",
            })
    void triesAgainWhenWhatAnswersIsNoLink(String body) {
        stripe.answer(request -> request.target().equals("/v1/prices") ? asStripe(request) : Answer.json(200, body));
        bot.agentSays("/quote --pay");

        assertThat(bot.chats()).isEmpty();
        assertThat(bot.notes()).singleElement().asString().contains("Still trying /quote");
        stripe.answer(PaymentTest::asStripe);
        bot.advance(Duration.ofMinutes(5));

        assertThat(bot.chats()).hasSize(2);
    }

    @Test
    void sendsAQuoteWithoutALinkToWhoDoesNotAskForOne() {
        bot.agentSays("/quote");

        assertThat(bot.chats()).hasSize(1);
        assertThat(stripe.requests()).isEmpty();
    }

    @Test
    void sendsALinkToAPageOfOnesOwn() {
        BotTester own = bot(link(TEMPLATE));

        own.agentSays("/quote --pay");

        assertThat(own.chats().get(1))
                .matches("You can pay for the year here: https://pay\\.example\\.com/\\?a=888\\.72&c=USD&u=2026-12-23"
                        + "&r=48213-[0-9]+-payment_link&s=[0-9a-f]{64}");
        own.close();
    }

    @Test
    void signsAllThatALinkSays() {
        PaymentLinks links = link(TEMPLATE).links();
        Premium premium = RatingTableReader.read(Optional.empty())
                .premium(new Risk("Corolla", 2021, "CA", 34), LocalDate.of(2026, 11, 23));

        String one = links.link(premium, "48213-1").toString();

        assertThat(links.link(premium, "48213-1")).hasToString(one);
        assertThat(one).endsWith("&s=" + SIGNATURE);
        assertThat(signature(links.link(premium, "48213-2"))).isNotEqualTo(SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pay.example.com/?r={reference}&s={signature}",
                "https://pay.example.com/?s={signature}",
                "https://pay.example.com/?r={reference}",
                "https://pay.example.com/?r={reference}&s={signature}&x={nonsense}",
                "javascript:alert({reference},{signature})",
                "http://localhost:x@evil.example/?r={reference}&s={signature}",
                "https://pay.example.com@evil.example/?r={reference}&s={signature}",
                "http://localhost.evil.example/?r={reference}&s={signature}",
                "https:///?r={reference}&s={signature}",
                "https://pay.example.com/|?r={reference}&s={signature}",
            })
    void refusesATemplateThatIsNone(String template) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> link(template).links())
                .withMessageStartingWith("quote.payment-link is no template");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/?r={reference}&s={signature}",
                "http://127.0.0.1?r={reference}&s={signature}",
                "HTTPS://pay.example.com/{reference}/{signature}",
            })
    void takesATemplateOfThisMachineOrHttps(String template) {
        assertThatNoException().isThrownBy(() -> link(template).links());
    }

    @ParameterizedTest
    @CsvSource({"stripe, quote.stripe-key", "link, quote.payment-link", "paypal, quote.payments is \"paypal\""})
    void saysWhatASettingNeeds(String service, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaymentConfig(
                        Optional.of(service), stripe.url(), Optional.empty(), Optional.empty(), Optional.empty()))
                .withMessageContaining(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk_live_hush\nsk_live_other", "sk_live hush", "sk_live_hush\u00e9", ""})
    void refusesAKeyThatNoHeaderCanHave(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stripe(stripe.url(), key))
                .withMessageStartingWith("quote.stripe-key is to be")
                .withMessageNotContaining("hush");
    }

    @Test
    void signsWithNoBlankSecret() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaymentConfig(
                        Optional.of("link"),
                        stripe.url(),
                        Optional.empty(),
                        Optional.of(TEMPLATE),
                        Optional.of(new Secret(""))))
                .withMessageContaining("needs quote.payment-secret");
    }

    private List<String> keys() {
        return stripe.requests().stream()
                .map(request -> request.header("Idempotency-Key").orElse(""))
                .toList();
    }

    private static BotTester bot(PaymentConfig payments) {
        BotTester bot = BotTester.with(
                new QuoteModule(new QuoteConfig("quote_reached", Optional.empty(), payments, ATTRIBUTES)));
        bot.visitorHas(Map.of("vehicle_model", "Corolla", "vehicle_year", 2021, "registration_state", "CA", "age", 34));
        return bot;
    }

    private static PaymentConfig stripe(URI url, String key) {
        return new PaymentConfig(
                Optional.of("stripe"), url, Optional.of(new Secret(key)), Optional.empty(), Optional.empty());
    }

    private static PaymentConfig link(String template) {
        return new PaymentConfig(
                Optional.of("link"),
                URI.create("https://api.stripe.com"),
                Optional.empty(),
                Optional.of(template),
                Optional.of(new Secret("hush")));
    }

    private static Answer asStripe(Request request) {
        return request.target().equals("/v1/prices")
                ? Answer.json(200, "{\"id\": \"price_1PaBcD\", \"object\": \"price\", \"unit_amount\": 88872}")
                : Answer.json(
                        200,
                        "{\"id\": \"plink_1\", \"object\": \"payment_link\", \"url\": \"https://buy.stripe.com/test_7sI\"}");
    }

    private static String error(String type, String code) {
        return "{\"error\": {\"type\": \"" + type + "\", \"code\": \"" + code
                + "\", \"message\": \"sk_test_hush is wrong\"}}";
    }

    private static String signature(URI link) {
        return link.toString().replaceFirst(".*&s=", "");
    }
}
