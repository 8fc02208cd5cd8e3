package dev.countersteer.web.playground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Hi <b>there</b><br>and</p> | <p>Hi <b>there</b><br>and</p>",
                "<ul><li>one</li></ul>         | <ul><li>one</li></ul>",
                "a &lt;b&gt; c &amp; d         | a &lt;b&gt; c &amp; d",
                "<p>never closed               | <p>never closed</p>",
                "<h1>loud</h1>                 | loud",
            })
    void keepsPlainTags(String html, String shown) {
        assertThat(SafeHtml.ofHtml(html)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<iframe src='http://evil.example'></iframe>",
                "<style>p { display: none }</style>",
                "<!-- <p>hidden</p> -->",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
            })
    void keepsNothingOfWhatCouldActOrLoad(String html) {
        assertThat(SafeHtml.ofHtml(html)).doesNotContain("<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p onclick='alert(1)' style='color: red' class='x' id='y'>Hi</p>",
                "<P ONCLICK=alert(1)>Hi</P>",
                "<p title=\"</p>\">Hi</p>"
            })
    void keepsNoAttributes(String html) {
        assertThat(SafeHtml.ofHtml(html)).isEqualTo("<p>Hi</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/?a=b", "http://example.com", "mailto:ana@example.com"})
    void opensLinksElsewhere(String address) {
        assertThat(SafeHtml.ofHtml("<a href='" + address + "' target='_top'>here</a>"))
                .isEqualTo("<a href=\"" + address + "\" rel=\"noopener noreferrer\" target=\"_blank\">here</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " java&#10;script:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//evil.example",
                "/playground/api/world"
            })
    void takesOtherLinksAway(String address) {
        assertThat(SafeHtml.ofHtml("<a href=\"" + address + "\">here</a>")).doesNotContain("href");
    }

    @Test
    void showsAVisitorsTextAsItWasTyped() {
        assertThat(SafeHtml.ofText("<b>1 < 2</b> & \"so\"\non"))
                .isEqualTo("&lt;b&gt;1 &lt; 2&lt;/b&gt; &amp; &quot;so&quot;<br>on");
    }
}
