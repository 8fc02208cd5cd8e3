package dev.countersteer.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersteer.api.Secret;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookVerifierTest {
    private final WebhookVerifier verifier = verifier("old", "new");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "old, old, true",
                "new, new, true",
                "old, new, true",
                "old, -, true",
                "-, new, true",
                "-, -, false",
                "old, other, false",
                "other, old, false",
                "other, -, false",
                "-, other, false",
                "ol, ol, false",
                "olde, olde, false",
                "'', old, false",
                "old, '', false",
                "'', '', false",
                "OLD, -, false"
            })
    void acceptsWhatShowsATokenAndNoWrongOne(String header, String body, boolean accepted) {
        assertThat(verifier.accepts(header == null ? List.of() : List.of(header), body))
                .isEqualTo(accepted);
    }

    @Test
    void refusesToCheckAgainstABlankToken() {
        assertThatThrownBy(() -> verifier("old", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("drift.verification-token");
    }

    static WebhookVerifier verifier(String... tokens) {
        List<Secret> secrets = Stream.of(tokens).map(Secret::new).toList();
        return new WebhookVerifier(new DriftConfig(URI.create("http://localhost"), new Secret("t"), secrets));
    }
}
