package dev.countersteer.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
    @ParameterizedTest
    @ValueSource(strings = {"48213-12987600002", "48213-12987600002-1"})
    void readsWhatItWrites(String written) {
        assertThat(Reference.parse(written)).hasToString("Optional[" + written + "]");
        assertThat(Reference.parse(" " + written + "\n")).hasToString("Optional[" + written + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "48213", "48213-", "-1-2", "a-b", "1-2-3-4", "1-99999999999999999999", "1-2-x"})
    void takesNothingElseForOne(String text) {
        assertThat(Reference.parse(text)).isEmpty();
    }
}
