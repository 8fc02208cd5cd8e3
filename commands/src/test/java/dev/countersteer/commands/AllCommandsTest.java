package dev.countersteer.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Module;
import com.typesafe.config.ConfigFactory;
import dev.countersteer.api.BotPlugin;
import dev.countersteer.api.Settings;
import dev.countersteer.testing.BotTester;
import dev.countersteer.testing.FixedSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that we ship, in one bot, as it is without any setting. */
class AllCommandsTest {
    private static final List<String> ATTRIBUTES = List.of(
            "name",
            "externalId",
            "drift_aid",
            "tags",
            "start_date",
            "last_active",
            "vehicle_model",
            "vehicle_year",
            "registration_state",
            "age",
            "anything else");

    @Test
    void areListedByHelp() {
        try (BotTester bot = bot()) {
            bot.agentSays("/help");

            assertThat(bot.notes())
                    .singleElement()
                    .asString()
                    .contains("/cancel", "/help", "/lookup", "/quote", "/signup", "/translate", "/verify", "/whois")
                    .doesNotContain("null");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/help",
                "/lookup",
                "/quote",
                "/quote --pay",
                "/signup trial",
                "/translate hello",
                "/translate on es",
                "/verify",
                "/whois",
                "/whois --link u-7"
            })
    void runOnceHoweverOftenTheirWebhookComes(String typed) {
        try (BotTester once = bot();
                BotTester often = bot()) {
            often.drift().deliveries().duplicate(3);

            once.agentSays(typed);
            often.agentSays(typed);

            assertThat(once.notes()).isNotEmpty();
            assertThat(often.notes()).isEqualTo(once.notes());
            assertThat(often.chats()).isEqualTo(once.chats());
            assertThat(often.mails()).hasSameSizeAs(once.mails());
            assertThat(often.visitor()).isEqualTo(once.visitor());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lookup",
                "/quote",
                "/signup trial",
                "/translate hello",
                "/verify",
                "/whois",
                "/whois --link u-7 --replace"
            })
    void areAnsweredWhateverIsKnownOfTheVisitor(String typed) {
        for (Object hostile : List.of(
                "<img src=x onerror=alert(1)>",
                "' OR Name LIKE '%' --",
                "\"}, {\"a\": [",
                "\u202E\u0000\n\n{{7*7}}${jndi:ldap://x}",
                "x".repeat(20_000),
                -1,
                List.of(Map.of("deep", List.of("x"))))) {
            try (BotTester bot = bot()) {
                Map<String, @Nullable Object> all = new HashMap<>();
                ATTRIBUTES.forEach(attribute -> all.put(attribute, hostile));
                bot.visitorHas(all);

                bot.agentSays(typed);

                assertThat(bot.notes())
                        .as("%s with %.20s", typed, hostile)
                        .singleElement()
                        .asString()
                        .doesNotContain("Something went wrong inside the bot")
                        .hasSizeLessThan(5_000);
            }
        }
    }

    private static BotTester bot() {
        Map<String, Object> shipped = new HashMap<>();
        ConfigFactory.parseResources("reference.conf")
                .entrySet()
                .forEach(entry -> shipped.put(entry.getKey(), entry.getValue().unwrapped()));
        shipped.put("identity.token-lifetime", Duration.ofMinutes(5));
        Settings settings = new FixedSettings(shipped);
        return BotTester.with(ServiceLoader.load(BotPlugin.class).stream()
                .map(plugin -> plugin.get().module(settings))
                .toArray(Module[]::new));
    }
}
