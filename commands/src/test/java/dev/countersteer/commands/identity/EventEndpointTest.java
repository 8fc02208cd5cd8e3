package dev.countersteer.commands.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Provider;
import dev.countersteer.api.Secret;
import dev.countersteer.api.UserException;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.api.http.Request;
import dev.countersteer.api.http.Response;
import dev.countersteer.simulator.TimelineEvent;
import dev.countersteer.testing.BotTester;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The site's back end tells what happened, and Drift shows it. */
class EventEndpointTest {
    private static final String KEY = "a-secret-of-the-back-end";

    private final AtomicReference<Provider<EventEndpoint>> events = new AtomicReference<>();
    private final IdentityConfig.Access access = new IdentityConfig.Access(
            List.of(new Secret(KEY)), new Secret("key-from-drift's-settings"), Duration.ofMinutes(5), 600);

    @AutoClose
    private final BotTester bot =
            BotTester.with(new IdentityModule(access), binder -> events.set(binder.getProvider(EventEndpoint.class)));

    private final ContactId ana = bot.drift().visitor(bot.conversation());

    @Test
    void putsAnEventOnTheTimeline() {
        bot.visitorHas(Map.of("externalId", "u-7"));

        Response answer = post(KEY, "{\"event\": \" Order <1001> shipped \", \"at\": \"2026-11-20T08:30:00Z\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).asString().contains(ana.toString());
        assertThat(timeline())
                .containsExactly(new TimelineEvent(
                        ana, "Order <1001> shipped", Map.of(), Instant.parse("2026-11-20T08:30:00Z")));
    }

    @Test
    void takesNowForTheTime() {
        bot.visitorHas(Map.of("externalId", "u-7"));

        post(KEY, "{\"event\": \"Logged in\"}");

        assertThat(timeline())
                .extracting(TimelineEvent::createdAt)
                .containsExactly(bot.clock().instant());
    }

    @Test
    void saysThatThereIsNoSuchContact() {
        Response answer = post(KEY, "{\"event\": \"Logged in\"}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).asString().contains("PUT /identity/contacts/");
    }

    @Test
    void letsNobodyInWithoutAKey() {
        bot.visitorHas(Map.of("externalId", "u-7"));

        assertThat(post("another", "{\"event\": \"Logged in\"}").status()).isEqualTo(401);
        assertThat(timeline()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"event\": 7}",
                "{\"event\": \" \"}",
                "{\"event\": \"two\\nlines\"}",
                "{\"event\": \"Logged in\", \"at\": \"yesterday\"}",
                "{\"event\": \"Logged in\", \"at\": 1795424400}",
                "{\"event\": \"Logged in\", \"at\": \"+1000000000-12-31T23:59:59Z\"}",
                "{\"event\": \"Logged in\", \"at\": \"-1000000000-01-01T00:00:00Z\"}",
            })
    void saysWhatIsWrong(String body) {
        bot.visitorHas(Map.of("externalId", "u-7"));

        assertThatThrownBy(() -> post(KEY, body)).isInstanceOf(UserException.class);
        assertThat(timeline()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{} | {\"event\": \"Order 1001 shipped\"}",
                "{\"event\": \"Logged in\", \"at\": 5} | {\"at\": \"2026-11-23T09:00:00Z\"}",
            })
    void showsWhatWouldFit(String body, String example) {
        assertThatThrownBy(() -> post(KEY, body)).hasMessageContaining(example);
    }

    private Response post(String key, String body) {
        return events.get()
                .get()
                .handle(new Request(Map.of("externalId", "u-7"), Map.of("Authorization", "Bearer " + key), body));
    }

    private List<TimelineEvent> timeline() {
        return bot.drift().site().timeline(ana);
    }
}
