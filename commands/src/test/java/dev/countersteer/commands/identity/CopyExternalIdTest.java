package dev.countersteer.commands.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.testing.BotTester;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyExternalIdTest {
    @AutoClose
    private final BotTester bot = BotTester.with(new CopyModule("customer_id"));

    @ParameterizedTest
    @ValueSource(strings = {"u-7f3c9a1e", "<img src=x onerror=alert(1)>", "Zoë's \"id\"; {}"})
    void copiesTheIdOfWhoIsIdentified(String id) {
        bot.visitorHas(Map.of("externalId", id));

        identify();

        assertThat(bot.visitor()).containsEntry("customer_id", id);
        assertThat(bot.notes()).isEmpty();
        assertThat(bot.chats()).isEmpty();
    }

    @Test
    void leavesOneThatIsThere() {
        bot.visitorHas(Map.of("externalId", "u-1", "customer_id", "u-1"));

        identify();

        assertThat(updates()).isZero();
    }

    @Test
    void copiesOnceForTheSameEventTwice() {
        bot.visitorHas(Map.of("externalId", "u-1"));

        identify();
        identify();

        assertThat(updates()).isOne();
    }

    @Test
    void overwritesAnotherId() {
        bot.visitorHas(Map.of("externalId", "u-1", "customer_id", "u-of-somebody-else"));

        identify();

        assertThat(bot.visitor()).containsEntry("customer_id", "u-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"u\n1", "u\u202e1", "\u0000"})
    void passesOverWhatIsNoId(String id) {
        bot.visitorHas(Map.of("externalId", id));

        identify();

        assertThat(updates()).isZero();
    }

    @Test
    void passesOverWhoHasNone() {
        identify();

        assertThat(updates()).isZero();
    }

    @Test
    void copiesWhenDriftIsBack() {
        bot.visitorHas(Map.of("externalId", "u-1"));
        bot.drift().faults().always().tooManyRequests(Duration.ofSeconds(30));
        identify();
        assertThat(bot.visitor()).doesNotContainKey("customer_id");

        bot.drift().faults().clear();
        bot.advance(Duration.ofMinutes(5));

        assertThat(bot.visitor()).containsEntry("customer_id", "u-1");
    }

    private void identify() {
        assertThat(bot.drift().announcements().identified(bot.conversation())).isTrue();
        bot.runDue();
    }

    private long updates() {
        return bot.drift().calls().stream()
                .filter(call -> call.method().equals("PATCH"))
                .count();
    }
}
