package dev.countersteer.command.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            <a href="mailto:ana@example.com                                                 | <a href="mailto:ana@example.com
            <a href="https://example.com/page" title="a > b">the page</a>                   | the page
            <a title='"a" > b'>the page</a>                                                 | the page
            <b title="x>/signup                                                             | /signup
            <span class=mention>@ana</span>                                                 | @ana
            /signup<!-- a > b --> trial<!---->                                              | /signup trial
            /signup <!-- trial                                                              | /signup <!-- trial
            <script>alert(1)</script>                                                       | alert(1)
            <!DOCTYPE html>/signup                                                          | /signup
            /signup <3 trial                                                                | /signup <3 trial
            /signup &amp;nbsp;trial                                                         | /signup &nbsp;trial
            /signup &#38;lt;trial                                                           | /signup &lt;trial
            /signup &ldquo;trial&rdquo; &mdash;urgent                                       | /signup “trial” —urgent
            /sign&#8203;up tri&zwj;al&shy;                                                  | /signup trial
            /signup&emsp;trial&thinsp;5                                                     | /signup trial 5
            /signup &#128512;                                                               | /signup 😀
            """)
    void readsWhatWasTyped(String body, String text) {
        assertThat(BodyText.of(body)).isEqualTo(text);
    }

    @Test
    void keepsLineEndsOfBlocksAndBreaks() {
        assertThat(BodyText.of("<p>one</p><p>two<br>three<br/>four</p><ul><li>five</li></ul>"))
                .isEqualTo("one\ntwo\nthree\nfour\nfive");
        assertThat(BodyText.of("one<BR>two<br class=x>three<br />four</div>five<br\n/>six</p >seven"))
                .isEqualTo("one\ntwo\nthree\nfour\nfive\nsix\nseven");
        assertThat(BodyText.of("one\r\ntwo\rthree\n\nfour")).isEqualTo("one\ntwo\nthree\n\nfour");
    }

    @Test
    void takesEveryKindOfSpaceForASpace() {
        assertThat(BodyText.of("a\u00A0b\u2003c\u202Fd\u3000e\u2028f\fg\u000Bh\u1680i"))
                .isEqualTo("a b c d e f g h i");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a",
                "&",
                "&#",
                "<!--",
                "<a x=\">",
                "<a x='",
                "<a b=\">\" ",
                "<a>",
                "</p>",
                "\r",
                "<a x=\"><a x='>"
            })
    @Timeout(30)
    void takesNoLongerForBeginningsWithoutEnds(String beginning) {
        String body = beginning.repeat(2_000_000 / beginning.length());

        assertThat(BodyText.of(body)).hasSizeLessThanOrEqualTo(body.length());
    }

    @Test
    void neverThrows() {
        bodies(50_000)
                .forEach(
                        body -> assertThatCode(() -> BodyText.of(body)).as(body).doesNotThrowAnyException());
    }

    private static Stream<String> bodies(int count) {
        Random random = new Random(20261123);
        String alphabet = "<>&;#x/ab p1\"'=-! \u00A0\uD83D\uDE00\n\r\t\u200B";
        return Stream.generate(() -> random.ints(random.nextInt(40), 0, alphabet.length())
                        .collect(
                                StringBuilder::new,
                                (text, at) -> text.append(alphabet.charAt(at)),
                                StringBuilder::append)
                        .toString())
                .limit(count);
    }
}
