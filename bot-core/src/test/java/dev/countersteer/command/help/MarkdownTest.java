package dev.countersteer.command.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '%', textBlock = """
                    Gives money back              ; Gives money back
                    <script>alert(1)</script>     ; %&lt;script&gt;alert(1)&lt;/script&gt;%
                    %A & B &lt;%                  ; %A &amp; B &amp;lt;%
                    *bold* _it_ ~~no~~            ; \\*bold\\* \\_it\\_ \\~\\~no\\~\\~
                    [a](javascript:x) ![i](u)     ; \\[a\\](javascript:x) \\!\\[i\\](u)
                    https://evil.example          ; https\\://evil.example
                    www.evil.example              ; www\\.evil.example
                    me@example.com                ; me\\@example.com
                    a | b                         ; a \\| b
                    `code`                        ; \\`code\\`
                    # head                        ; \\# head
                    - item                        ; \\- item
                    1. item                       ; 1\\. item
                    --- rule                      ; \\--- rule
                    back\\slash                   ; back\\\\slash
                    """)
    void readsAsItIs(String text, String markdown) {
        assertThat(Markdown.text(text)).isEqualTo(markdown);
    }

    @Test
    void staysOnItsLine() {
        assertThat(Markdown.text(" a\r\n\n# b\u2028c\td ")).isEqualTo("a \\# b c d");
        assertThat(Markdown.code("a\n\nb")).isEqualTo("`a b`");
    }

    @Test
    void leavesOutWhatCannotBeSeen() {
        assertThat(Markdown.text("a\u202eb\u001b[31m\u200bc\ud800")).isEqualTo("ab\\[31mc");
    }

    @Test
    void fencesCodeWithMoreBackticksThanItHas() {
        assertThat(Markdown.code("/signup <plan>")).isEqualTo("`/signup <plan>`");
        assertThat(Markdown.code("a``b`c")).isEqualTo("```a``b`c```");
        assertThat(Markdown.code("`a`")).isEqualTo("`` `a` ``");
        assertThat(Markdown.code("")).isEqualTo("`  `");
    }

    @Test
    void keepsCodeInItsCell() {
        assertThat(Markdown.cellCode("a|b")).isEqualTo("`a\\|b`");
    }
}
