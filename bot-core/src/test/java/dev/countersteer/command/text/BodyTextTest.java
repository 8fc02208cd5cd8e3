package dev.countersteer.command.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # body                                                                          | text
            /signup trial                                                                   | /signup trial
            <p>/signup trial</p>                                                            | /signup trial
            <P>/signup trial</P><p></p>                                                     | /signup trial
            <div>/signup&nbsp;trial</div><div><br></div>                                    | /signup trial
            <p>/signup&#160;trial</p>                                                       | /signup trial
            <p>/signup&#xA0;trial</p>                                                       | /signup trial
            <p>/signup <b>trial</b></p>                                                     | /signup trial
            <p>/signup --email <a href="mailto:ana@example.com">ana@example.com</a></p>     | /signup --email ana@example.com
            <p>a &lt;b&gt; &amp;amp; c</p>                                                  | a <b> &amp; c
            a < b && c > d                                                                  | a < b && c > d
            1 &lt 2 &unknown; &;                                                            | 1 &lt 2 &unknown; &;
            &#0;&#xD800;&#99999999;x                                                        | &#xD800;&#99999999;x
            unclosed <b                                                                     | unclosed <b
            """)
    void readsWhatWasTyped(String body, String text) {
        assertThat(BodyText.of(body)).isEqualTo(text);
    }

    @Test
    void keepsLineEndsOfBlocksAndBreaks() {
        assertThat(BodyText.of("<p>one</p><p>two<br>three<br/>four</p><ul><li>five</li></ul>"))
                .isEqualTo("one\ntwo\nthree\nfour\nfive");
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertThat(BodyText.of("\uFEFF/sign\u200Bup\u00AD trial\u0007")).isEqualTo("/signup trial");
    }

    @Test
    void neverThrows() {
        Random random = new Random(20261123);
        String alphabet = "<>&;#x/ab p1\"'= \u00A0\uD83D\uDE00\n\t\u200B";

        for (int i = 0; i < 50_000; i++) {
            String body = random.ints(random.nextInt(40), 0, alphabet.length())
                    .collect(StringBuilder::new, (text, at) -> text.append(alphabet.charAt(at)), StringBuilder::append)
                    .toString();
            assertThatCode(() -> BodyText.of(body)).as(body).doesNotThrowAnyException();
        }
    }
}
