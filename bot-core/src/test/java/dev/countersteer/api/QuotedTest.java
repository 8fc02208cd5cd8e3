package dev.countersteer.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {
    @Test
    void keepsWhatIsShortOnOneLine() {
        assertThat(Quoted.shortened("  ana\r\n\tlima ")).isEqualTo("ana lima");
    }

    @Test
    void keepsSixtyCharacters() {
        assertThat(Quoted.shortened("x".repeat(60))).isEqualTo("x".repeat(60));
        assertThat(Quoted.shortened("x".repeat(61))).isEqualTo("x".repeat(60) + "…");
    }

    @Test
    void cutsNoCharacterInHalf() {
        assertThat(Quoted.shortened("x".repeat(59) + "😀😀")).isEqualTo("x".repeat(59) + "…");
        assertThat(Quoted.shortened("x".repeat(58) + "😀😀")).isEqualTo("x".repeat(58) + "😀…");
    }
}
