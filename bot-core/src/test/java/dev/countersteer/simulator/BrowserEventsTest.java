package dev.countersteer.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The webhooks that begin in a visitor's browser. */
class BrowserEventsTest {
    private final SimulatedDrift drift = SimulatedDrift.start(new HandClock());
    private final CollectingTarget bot = new CollectingTarget();
    private final BrowserSession browser = drift.site().browser(AnonymousId.random());

    @BeforeEach
    void listen() {
        drift.sendWebhooksTo(bot);
        drift.subscribe(Set.of(
                "new_message", "new_command_message", "new_conversation", "button_clicked", "contact_identified"));
    }

    @AfterEach
    void stop() {
        drift.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"vera@example.com", "It is vera@example.com.", "Vera <vera@example.com>", "(vera@example.com)?"})
    void hearsOfAnAddressInTheChat(String text) throws IOException {
        browser.say(text);
        browser.say("or, better, other@example.com");
        drift.awaitDeliveries();

        assertThat(bot.heard())
                .containsExactly(
                        "new_conversation: ",
                        "new_message: " + text,
                        "contact_identified: ",
                        "new_message: or, better, other@example.com");
        assertThat(Json.read(bot.bodies().get(2)).at("/data/attributes/email").asText())
                .isEqualTo("vera@example.com");
        JsonShape.assertLike("webhook-contact_identified", bot.bodies().get(2), "/data/attributes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello", "@example.com", "a@b", "vera@example.com@example.com"})
    void hearsOfNoAddressWhereThereIsNone(String text) throws IOException {
        browser.say(text);
        drift.awaitDeliveries();

        assertThat(bot.heard()).containsExactly("new_conversation: ", "new_message: " + text);
    }

    @Test
    void hearsOfAnAddressWithAnIdentityOnce() throws IOException {
        browser.identify("user-7", Map.of("name", "Vera"));
        browser.identify("user-7", Map.of("email", "vera@example.com"));
        browser.identify("user-7", Map.of("email", "vera@example.org"));
        drift.awaitDeliveries();

        assertThat(bot.heard()).containsExactly("contact_identified: ");
    }

    @Test
    void hearsOfAPressedButton() throws IOException {
        browser.say("Hello");
        ConversationId conversation = browser.state().conversation().orElseThrow();
        String body = "{\"type\":\"chat\",\"body\":\"Sure?\",\"buttons\":"
                + "[{\"label\":\"Yes\",\"value\":\"/sure\",\"type\":\"reply\"}]}";
        long message = ApiCaller.of(drift)
                .post("/conversations/" + conversation + "/messages", body)
                .json()
                .at("/data/messages/0/id")
                .longValue();

        browser.press(message, "/sure");
        drift.awaitDeliveries();

        assertThat(bot.heard())
                .endsWith(
                        "new_message: Sure?",
                        "new_message: /sure",
                        "new_command_message: /sure",
                        "button_clicked: /sure");
        JsonShape.assertLike(
                "webhook-button_clicked", bot.bodies().get(bot.bodies().size() - 1));
    }

    @Test
    void hearsWhatHasChanged() throws IOException {
        drift.subscribe(Set.of("contact_updated"));
        browser.setUserAttributes(Map.of("alias", "ada"));
        browser.setUserAttributes(Map.of("alias", "ada"));
        Map<String, Object> away = new HashMap<>();
        away.put("alias", null);
        browser.setUserAttributes(away);
        drift.awaitDeliveries();

        assertThat(bot.bodies()).hasSize(2);
        JsonShape.assertLike("webhook-contact_updated", bot.bodies().get(0));
        assertThat(Json.read(bot.bodies().get(1)).at("/data/diff/0").toString())
                .isEqualTo("{\"name\":\"attributes.alias\",\"previous\":\"ada\",\"updated\":null}");
    }

    @Test
    void hearsNothingThatItDidNotAskFor() throws IOException {
        drift.subscribe(Set.of("new_command_message"));

        browser.say("vera@example.com");
        drift.awaitDeliveries();

        assertThat(bot.heard()).isEmpty();
    }
}
