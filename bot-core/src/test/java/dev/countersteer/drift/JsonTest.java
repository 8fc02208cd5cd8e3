package dev.countersteer.drift;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    @Test
    void makesPlainValuesOfAttributes() throws IOException {
        JsonNode json = json("""
                {"text":"a","whole":7,"large":9007199254740993,"larger":123456789012345678901234567890,"part":52.09,
                "yes":true,"none":null,"list":[1,null,{"a":null,"b":"c"}],"map":{"a":{"b":null,"c":[]}}}""");

        Map<String, Object> values = Json.values(json);

        assertThat(values)
                .containsOnly(
                        Map.entry("text", "a"),
                        Map.entry("whole", 7L),
                        Map.entry("large", 9_007_199_254_740_993L),
                        Map.entry("larger", new BigInteger("123456789012345678901234567890")),
                        Map.entry("part", 52.09),
                        Map.entry("yes", true),
                        Map.entry("list", List.of(1L, Map.of("b", "c"))),
                        Map.entry("map", Map.of("a", Map.of("c", List.of()))));
    }

    @ParameterizedTest
    @CsvSource({
        "{\"data\":{\"a\":1}}, {\"a\":1}",
        "{\"data\":[]}, []",
        "{\"a\":1}, {\"a\":1}",
        "{\"data\":null}, null",
        "[1], [1]"
    })
    void takesTheWrappingOff(String answer, String expected) throws IOException {
        assertThat(Json.unwrap(json(answer))).isEqualTo(json(expected));
    }

    @Test
    void refusesWhatIsNestedWithoutEndOrFollowedByMore() {
        String deep = "[".repeat(50_000) + "]".repeat(50_000);

        assertThatThrownBy(() -> json(deep)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> json("{} {}")).isInstanceOf(IOException.class);
    }

    private static JsonNode json(String text) throws IOException {
        return Json.read(text.getBytes(UTF_8));
    }
}
