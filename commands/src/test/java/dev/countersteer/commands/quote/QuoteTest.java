package dev.countersteer.commands.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.testing.BotTester;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A visitor, a playbook and an agent, with the rating table that is shipped. */
class QuoteTest {
    private static final QuoteConfig CONFIG = new QuoteConfig(
            "quote_reached",
            Optional.empty(),
            PaymentConfig.none(),
            new QuoteConfig.Attributes("vehicle_model", "vehicle_year", "registration_state", "age"));
    private static final String PRICE =
            "Your insurance would cost USD 888.72 a year, or USD 74.06 a month: Corolla of 2021,"
                    + " registered in CA. This holds until 23 December 2026.";
    private static final String REASONS =
            "Quoted USD 888.72 a year: 640.00 to begin with, × 1.15 for age 34, × 1.05 for a"
                    + " vehicle of 5 years, × 0.92 for Corolla, × 1.25 for CA. What it rests on is what the visitor's browser said:"
                    + " check it before you insure.";

    @AutoClose
    private final BotTester bot = BotTester.with(new QuoteModule(CONFIG));

    @BeforeEach
    void tellAll() {
        bot.visitorHas(Map.of(
                "vehicle_model", "corolla", "vehicle_year", 2021, "registration_state", "California", "age", "34"));
    }

    @Test
    void quotesAtTheGoalOfAPlaybook() {
        bot.visitorReachesGoal("quote_reached");

        assertThat(bot.chats()).containsExactly(PRICE);
        assertThat(bot.notes()).containsExactly(REASONS);
    }

    @Test
    void quotesForAnAgent() {
        bot.agentSays("/quote");

        assertThat(bot.chats()).containsExactly(PRICE);
        assertThat(bot.notes()).containsExactly(REASONS);
    }

    @Test
    void quotesOnceForAGoalThatIsReachedTwice() {
        bot.visitorReachesGoal("quote_reached");
        bot.visitorReachesGoal("quote_reached");

        assertThat(bot.chats()).hasSize(1);
    }

    @Test
    void passesOverOtherGoals() {
        bot.visitorReachesGoal("Email captured");

        assertThat(bot.chats()).isEmpty();
        assertThat(bot.notes()).isEmpty();
    }

    @Test
    void namesAllThatIsMissingToTheAgentsAlone() {
        bot.visitorHas(without("vehicle_model", "vehicle_year", "registration_state", "age"));

        bot.visitorReachesGoal("quote_reached");

        assertThat(bot.chats()).isEmpty();
        assertThat(bot.notes())
                .containsExactly(
                        "No quote yet: the model of the vehicle is missing (attribute vehicle_model); the year of"
                                + " the vehicle is missing (attribute vehicle_year); the state of registration is missing"
                                + " (attribute registration_state); the age is missing (attribute age). Ask the visitor, set it on"
                                + " the contact, and type /quote. The visitor was told nothing.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "age | 15 | the age is \"15\", and should be from 16 to 110",
                "age | 34.5 | the age is \"34.5\"",
                "age | -34 | the age is \"-34\"",
                "age | 1e9 | the age is \"1e9\"",
                "age | 1e999999999 | the age is \"1e999999999\"",
                "age | thirty | the age is \"thirty\"",
                "age | <b>34</b> | the age is \"<b>34</b>\"",
                "vehicle_year | 2028 | the year of the vehicle is \"2028\", and should be from 1966 to 2027",
                "vehicle_year | 21 | the year of the vehicle is \"21\"",
                "registration_state | Bavaria | the state of registration is \"Bavaria\", which we do not insure",
                "registration_state | \"}; DROP | the state of registration is \"\"}; DROP\"",
            })
    void namesNonsenseToTheAgentsAlone(String attribute, String value, String problem) {
        bot.visitorHas(Map.of(attribute, value));

        bot.agentSays("/quote");

        assertThat(bot.chats()).isEmpty();
        assertThat(bot.notes()).singleElement().asString().contains(problem).contains("(attribute ");
    }

    @Test
    void saysThatNobodyTakesMoneyBeforeAnythingIsSent() {
        bot.agentSays("/quote --pay");

        assertThat(bot.chats()).isEmpty();
        assertThat(bot.notes()).singleElement().asString().contains("cannot make payment links", "quote.payments");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=x onerror=alert(1)>", "'; DROP TABLE inbox; --", "{\"$ne\": 1}", "Zoë's Räder"})
    void insuresWhateverAVehicleIsCalled(String model) {
        bot.visitorHas(Map.of("vehicle_model", model));

        bot.agentSays("/quote");

        assertThat(bot.chats()).singleElement().asString().contains(model + " of 2021");
        assertThat(bot.notes()).singleElement().asString().contains("× 1.15 for " + model);
    }

    @Test
    void cutsShortWhatNoVehicleIsCalled() {
        bot.visitorHas(Map.of("vehicle_model", "x\n".repeat(5000)));

        bot.agentSays("/quote");

        assertThat(bot.chats()).singleElement().asString().hasSizeLessThan(300).doesNotContain("\n");
    }

    private static Map<String, @Nullable Object> without(String... attributes) {
        Map<String, @Nullable Object> none = new HashMap<>();
        for (String attribute : attributes) {
            none.put(attribute, null);
        }
        return none;
    }
}
