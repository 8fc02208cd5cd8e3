package dev.countersteer.command.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.Describe;
import dev.countersteer.api.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignatureReaderTest {
    @Test
    void asksForTheHelpThatWasLeftBlank() {
        record Blank(@Describe(" ") int seats, @Option("") Optional<String> reason, boolean urgent) {}

        assertThat(problems(Blank.class))
                .containsExactly(
                        "\"seats\" is described with nothing; say what it is in @Describe",
                        "\"reason\" is described with nothing; say what it does in @Option");
    }

    @Test
    void namesTheTypeThatWasMeant() {
        record Meant(
                double price,
                Optional<Float> weight,
                Boolean urgent,
                @Option("how sure it is") Optional<Boolean> sure) {}

        assertThat(problems(Meant.class))
                .containsExactly(
                        "nothing reads \"price\" of type double; make it a BigDecimal, or bind the command with .parse(double.class, …)",
                        "nothing reads \"weight\" of type java.lang.Float; make it a BigDecimal, or bind the command with .parse(Float.class, …)",
                        "nothing reads \"urgent\" of type java.lang.Boolean; make it a boolean, or bind the command with .parse(Boolean.class, …)",
                        "nothing reads \"sure\" of type java.lang.Boolean; make it a boolean, or bind the command with .parse(Boolean.class, …)");
    }

    @Test
    void readsAnyOtherTypeByAParserOnly() {
        record Thing(Object thing) {}

        assertThat(problems(Thing.class))
                .containsExactly(
                        "nothing reads \"thing\" of type java.lang.Object; bind the command with .parse(Object.class, …)");
    }

    private static List<String> problems(Class<? extends Record> arguments) {
        List<String> problems = new ArrayList<>();
        SignatureReader.read(arguments, Map.of(), problems::add);
        return problems;
    }
}
