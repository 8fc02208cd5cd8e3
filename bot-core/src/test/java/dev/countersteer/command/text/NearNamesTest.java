package dev.countersteer.command.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
    private static final List<String> NAMES = List.of("signup", "sign", "help", "quote", "queue", "whois");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # typed   | near
            signpu    | signup
            SIGNUPP   | signup
            singup    | signup
            hepl      | help
            halp      | help
            hxxp      | ''
            quoue     | queue quote
            refund    | ''
            """)
    void findsWhatWasMeant(String typed, String near) {
        List<String> expected = near.isEmpty() ? List.of() : List.of(near.split(" "));

        assertThat(NearNames.of(typed, NAMES)).isEqualTo(expected);
    }

    @Test
    void findsTheNearest() {
        List<String> keys = List.of("http.host", "http.port", "store.url");

        assertThat(NearNames.nearest("http.prot", keys, 3)).contains("http.port");
        assertThat(NearNames.nearest("htp.hosts", keys, 3)).contains("http.host");
        assertThat(NearNames.nearest("", List.of("a"), 1)).contains("a");
        assertThat(NearNames.nearest("queue.length", keys, 3)).isEmpty();
    }
}
