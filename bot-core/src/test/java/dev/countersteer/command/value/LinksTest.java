package dev.countersteer.command.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.countersteer.api.UserException;
import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "http://example.com:8080/a/b?q=1&r=%20#part",
                "HTTPS://Example.com/",
                "https://example.com/straße",
                "https://[2001:db8::1]/",
                "https://127.0.0.1/",
                "https://localhost/x"
            })
    void readsALinkAsItIs(String text) {
        assertThat(Reading.value(URI.class, text)).isEqualTo(URI.create(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            example.com              | "example.com" is not a whole link; type https://example.com
            www.example.com/a?b=c    | "www.example.com/a?b=c" is not a whole link; type https://www.example.com/a?b=c
            example.com:8080         | "example.com:8080" is not a whole link; type https://example.com:8080
            /page                    | "/page" is not a link, such as https://example.com/page
            page                     | "page" is not a link, such as https://example.com/page
            //example.com/page       | "//example.com/page" is not a link, such as https://example.com/page
            ftp://example.com/       | "ftp://example.com/" is not a link, such as https://example.com/page
            javascript:alert(1)      | "javascript:alert(1)" is not a link, such as https://example.com/page
            file:///etc/passwd       | "file:///etc/passwd" is not a link, such as https://example.com/page
            data:text/html,x         | "data:text/html,x" is not a link, such as https://example.com/page
            mailto:ana@example.com   | "mailto:ana@example.com" is not a link, such as https://example.com/page
            https:example.com        | "https:example.com" is not a link, such as https://example.com/page
            https://                 | "https://" is not a link, such as https://example.com/page
            https:///page            | "https:///page" is not a link, such as https://example.com/page
            https://exa_mple/        | "https://exa_mple/" is not a link, such as https://example.com/page
            https://bücher.example/  | "https://bücher.example/" has letters in its host that a link cannot have; copy it from a browser
            https://example.com@e.co | "https://example.com@e.co" names a user before the host; leave out what stands before the @
            https://a:b@e.co/        | "https://a:b@e.co/" names a user before the host; leave out what stands before the @
            'https://e.co/a b'       | "https://e.co/a b" is not a link, such as https://example.com/page
            https://e.co/{id}        | "https://e.co/{id}" is not a link: "{" does not belong into one
            https://e.co/?a[]=1^2    | "https://e.co/?a[]=1^2" is not a link: "^" does not belong into one
            https://e.co/%zz         | "https://e.co/%zz" is not a link: "%" does not belong into one
            """)
    void saysWhyItIsNoLink(String text, String refusal) {
        assertThat(Reading.refusal(URI.class, text)).isEqualTo(refusal);
    }

    @Test
    void boundsTheLength() {
        assertThat(Reading.value(URI.class, "https://example.com/" + "a".repeat(1_980)))
                .hasHost("example.com");
        assertThat(Reading.refusal(URI.class, "https://example.com/" + "a".repeat(1_981)))
                .endsWith("is too long for a link; 2000 characters at most");
        assertThat(Reading.refusal(URI.class, "a.".repeat(1_000))).contains("is not a link");
    }

    @Test
    void refusesOrReadsWhateverComes() {
        Random random = new Random(20261123);
        String alphabet = "htps://@[]%:?#.-_é\uD83D\uDE00 \\\"<>{}|^`0a";

        for (int i = 0; i < 20_000; i++) {
            String text = "https://"
                    + random.ints(1 + random.nextInt(20), 0, alphabet.length())
                            .collect(
                                    StringBuilder::new,
                                    (all, at) -> all.append(alphabet.charAt(at)),
                                    StringBuilder::append);
            assertThatCode(() -> {
                        try {
                            assertThat(Reading.value(URI.class, text).getHost()).isNotNull();
                        } catch (UserException e) {
                            assertThat(e).message().isNotBlank();
                        }
                    })
                    .as(text)
                    .doesNotThrowAnyException();
        }
    }
}
