package dev.countersteer.command.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # text                   | name       | words
            /signup                  | signup     | ''
            '  /signup  '            | signup     | ''
            /signup trial            | signup     | trial
            /SignUp Trial            | signup     | Trial
            /sign-up_2 x             | sign-up_2  | x
            '/signup   a  b '        | signup     | 'a,b'
            """)
    void isACommand(String text, String name, String words) {
        CommandLine line = CommandLine.parse(text).orElseThrow();

        assertThat(line.name()).isEqualTo(name);
        assertThat(line.words().stream().map(Word::text).collect(Collectors.joining(",")))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "//x",
                "/ signup",
                "/1up",
                "/etc/passwd",
                "/a.b",
                "and/or",
                "please use /signup later",
                "/über",
                "/a123456789012345678901234567890123"
            })
    void isProse(String text) {
        assertThat(CommandLine.parse(text)).isEmpty();
    }

    @Test
    void endsTheNameAtALineEnd() {
        CommandLine line = CommandLine.parse("/note\nfirst\nsecond").orElseThrow();

        assertThat(line.name()).isEqualTo("note");
        assertThat(line.words()).extracting(Word::text).containsExactly("first", "second");
    }
}
