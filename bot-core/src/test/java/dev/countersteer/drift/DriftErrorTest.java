package dev.countersteer.drift;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftErrorTest {
    private static final Secret TOKEN = new Secret("TOP-SECRET");

    @ParameterizedTest
    @CsvSource({
        "error-401, authentication_error, The access token is invalid or has expired",
        "error-403, authorization_error, Missing required scope",
        "error-409, conflict, A contact with this email already exists",
        "error-429, rate_limit_error, Too many requests",
        "error-400-errors-array, validation_error, limit must not exceed 50"
    })
    void readsRecordedErrors(String fixture, String type, String message) {
        assertThat(DriftError.read(Fixture.bytes(fixture), TOKEN)).isEqualTo(new DriftError(type, message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | error",
                "{} | error",
                "[] | error: []",
                "null | error: null",
                "{\"error\":null} | error",
                "{\"error\":\"invalid_grant\"} | error: invalid_grant",
                "{\"error\":{\"type\":\"x\"}} | x",
                "{\"error\":{\"type\":7,\"message\":{}}} | 7",
                "{\"errors\":[]} | error",
                "{\"errors\":\"x\"} | error",
                "{\"message\":\"No credentials\"} | error: No credentials",
                "<html><h1>502 Bad</h1><p>Gateway | error: 502 Bad Gateway",
                "{\"error\":{\"message\":\"TOP-SECRET is bad\"}} | error: *** is bad",
                "not {json} | error: not {json}"
            })
    void makesOneLineOfAnything(String body, String line) {
        assertThat(DriftError.read(body.getBytes(UTF_8), TOKEN)).hasToString(line);
    }

    @Test
    void letsNothingThroughThatWritesLinesOfItsOwn() {
        String body =
                "{\"error\":{\"type\":\"a\\nb\",\"message\":\"x\\r\\n2026 ERROR \\u001b[31m\\u2028y\\u202ez\\u0000\"}}";

        assertThat(DriftError.read(body.getBytes(UTF_8), TOKEN)).hasToString("a b: x 2026 ERROR [31m y z");
    }

    @Test
    void cutsWhatIsLong() {
        String page = "<".repeat(5_000_000);
        String message = "{\"error\":{\"message\":\"" + "x".repeat(199) + "\ud83d\ude00" + "y".repeat(500) + "\"}}";

        assertThat(DriftError.read(page.getBytes(UTF_8), TOKEN).message()).hasSize(201);
        assertThat(DriftError.read(message.getBytes(UTF_8), TOKEN).message()).isEqualTo("x".repeat(199) + "…");
    }
}
