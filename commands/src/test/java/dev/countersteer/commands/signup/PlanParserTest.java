package dev.countersteer.commands.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersteer.api.UserException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanParserTest {
    private final PlanParser parser = new PlanParser(List.of("trial", "Monthly", "annual"));

    @ParameterizedTest
    @CsvSource({"trial, trial", "TRIAL, trial", "Trial, trial", "monthly, Monthly", "annual, annual"})
    void readsAPlanInAnyCase(String text, String plan) {
        assertThat(parser.parse(text)).isEqualTo(new Plan(plan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gold", "tria", "trial monthly", " trial", "trial,"})
    void namesThePlansThereAre(String text) {
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> parser.parse(text))
                .withMessage("\"" + text.strip() + "\" is not a plan; there are trial, Monthly, annual");
    }

    @Test
    void repeatsOnlyTheBeginningOfALongText() {
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> parser.parse("x".repeat(5000)))
                .withMessageStartingWith("\"" + "x".repeat(60) + "…\" is not a plan");
    }

    @Test
    void listsThePlansInTheOrderOfTheConfiguration() {
        assertThat(parser.choices()).containsExactly("trial", "Monthly", "annual");
    }
}
