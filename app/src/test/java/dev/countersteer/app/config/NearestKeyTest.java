package dev.countersteer.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestKeyTest {
    private static final List<String> KEYS = List.of("http.host", "http.port", "store.url");

    @Test
    void findsTheOneWithTheFewestEdits() {
        assertThat(NearestKey.of("http.prot", KEYS, 3)).contains("http.port");
        assertThat(NearestKey.of("htp.hosts", KEYS, 3)).contains("http.host");
        assertThat(NearestKey.of("", List.of("a"), 1)).contains("a");
    }

    @Test
    void findsNothingFarAway() {
        assertThat(NearestKey.of("queue.length", KEYS, 3)).isEmpty();
    }
}
