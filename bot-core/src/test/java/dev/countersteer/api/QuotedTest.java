package dev.countersteer.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {
    @Test
    void keepsWhatIsShortOnOneLine() {
        assertThat(Quoted.shortened("  ana\r\n\tlima ")).isEqualTo("ana lima");
    }

    @Test
    void takesEverySpaceForOne() {
        assertThat(Quoted.shortened("\u2028ana\u00a0\u2029\u3000lima\u0085")).isEqualTo("ana lima");
    }

    @Test
    void showsNothingThatCannotBeSeenOfWhatIsForeign() {
        assertThat(Quoted.visible("\u202eana\u2028\u0007lima\ufeff\ud83d")).isEqualTo("ana lima");
        assertThat(Quoted.visible("x".repeat(130), 120)).isEqualTo("x".repeat(120) + "…");
        assertThat(Quoted.visible("\u200b\u200b")).isEmpty();
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
