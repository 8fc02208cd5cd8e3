package dev.countersteer.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "<p>a b</p> | <div>a b</div>",
                "<p>a<br>b</p> | <p>a</p><p>b</p>",
                "<p>a<br>b</p> | a<br />b",
                "<p>it&#39;s &quot;so&quot; &amp; so</p> | it's \"so\" &amp; so",
                "<p>&#8203;/help</p> | <p>\u200B/help</p>",
                "<p>&#8203;/help</p> | /help",
                "<p>a  b</p> | <p> a&nbsp;b </p>",
                "<p>see https://example.com</p> | <p>see <a href='https://example.com'>https://example.com</a></p>",
            })
    void takesForTheSameWhatShowsTheSame(String posted, String kept) {
        assertThat(Wording.isSame(posted, kept)).isTrue();
        assertThat(Wording.isSame(kept, posted)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>a</p>", "<p>ab c</p>", "<p>AB</p>", "", "<p></p>"})
    void tellsApartWhatSaysSomethingElse(String other) {
        assertThat(Wording.isSame("<p>ab</p>", other)).isFalse();
    }

    @Test
    void takesNothingForNothing() {
        assertThat(Wording.isSame("<p>&#8203;</p>", "")).isFalse();
    }
}
