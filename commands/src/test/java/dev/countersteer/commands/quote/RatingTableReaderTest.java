package dev.countersteer.commands.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingTableReaderTest {
    private static final String GOOD = """
            {"currency": "EUR", "base": 500.50, "valid-days": 14,
             "ages": [{"from": 18, "to": 29, "factor": 2}, {"from": 30, "to": 99, "factor": 1}],
             "vehicle-ages": [{"from": 0, "to": 40, "factor": 1}],
             "models": {"Polo": 0.9},
             "states": {"NL": {"name": "Netherlands", "factor": 1.1}}}""";

    @TempDir
    private Path folder;

    @Test
    void readsATable() throws IOException {
        RatingTable table = read(GOOD);

        assertThat(table.currency()).isEqualTo("EUR");
        assertThat(table.base()).isEqualTo(new BigDecimal("500.50"));
        assertThat(table.ages().factor(29)).contains(new BigDecimal("2"));
        assertThat(table.ages().factor(17)).isEmpty();
        assertThat(table.state("netherlands")).contains("NL");
        assertThat(table.model("POLO")).contains("Polo");
        assertThat(table.model("Tank")).isEmpty();
    }

    @Test
    void readsTheOneThatIsShipped() {
        RatingTable table = RatingTableReader.read(Optional.empty());

        assertThat(table.states()).hasSize(51);
        assertThat(table.model("Tank")).contains("Tank");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EUR | euro | currency is to be one with cents, such as USD",
                "500.50 | -1 | base is to be a number above 0",
                "500.50 | \"500\" | base is to be a number above 0",
                ": 14 | : 0 | valid-days is to be from 1 to 366",
                "\"from\": 30 | \"from\": 31 | ages[1] is to begin with 30, behind the one before it",
                "\"to\": 29 | \"to\": 9 | ages[0] is to have a whole from of 0 or more, and a to that is not below it",
                "\"to\": 29 | \"to\": 29.9 | ages[0] is to have a whole from of 0 or more, and a to that is not below it",
                "\"to\": 29 | \"to\": 2147483647 | ages[1] is to begin with 2147483648, behind the one before it",
                ": 14 | : 14.5 | valid-days is to be from 1 to 366",
                "{\"Polo\": 0.9} | {\"Polo\": 0.9, \"polo\": 1.5} | models.polo is there in other letters, too",
                "{\"NL\" | {\"nl\": {\"name\": \"\", \"factor\": 1}, \"NL\" | states.NL is there in other letters, too",
                "{\"NL\" | {\"HO\": {\"name\": \"netherlands\", \"factor\": 1}, \"NL\" | states.NL has the name or the code of HO",
                "Netherlands\", | nh\", \"factor\": 1}, \"NH\": {\"name\": \"\", | states.NL has the name or the code of NH",
                "\"factor\": 2 | \"factor\": 0 | ages[0] is to have a factor above 0, and at most 100",
                "\"from\": 0 | \"from\": 1 | vehicle-ages are to begin with 0",
                "0.9 | 101 | models.Polo is to have a factor above 0, and at most 100",
                "{\"Polo\": 0.9} | {} | models is to be an object with something in it",
                "1.1 | null | states.NL is to have a factor above 0, and at most 100",
                "\"models\" | \"modles\" | modles is not known",
                "\"models\" | \"states\" | is not JSON: Duplicate field 'states'",
                "500.50 | 0.5 | base times all factors is to be from 1 to 1000000000 a year, and is from 0.50 to 0.99",
                "500.50 | 1e12 | base times all factors is to be from 1 to 1000000000 a year, and is from 990000000000.00",
                "{\"currency\" | {{\"currency\" | is not JSON",
            })
    void saysWhatIsWrong(String good, String bad, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(GOOD.replace(good, bad)))
                .withMessageStartingWith("quote.rating-table: ")
                .withMessageContaining("rates.json")
                .withMessageContaining(problem);
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("{}"))
                .withMessageContainingAll("currency", "base", "valid-days", "ages", "vehicle-ages", "models", "states");
    }

    @Test
    void saysThatThereIsNoFile() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingTableReader.read(Optional.of("nowhere/rates.json")))
                .withMessageContaining("there is no file nowhere");
    }

    private RatingTable read(String json) throws IOException {
        Path file = folder.resolve("rates.json");
        Files.writeString(file, json);
        return RatingTableReader.read(Optional.of(file.toString()));
    }
}
