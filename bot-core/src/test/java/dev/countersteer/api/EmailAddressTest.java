package dev.countersteer.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"ana@example.com", "a.b+c@mail.example.co.uk", "o'brien_x@example.com", "ana@bücher.example"})
    void isAnAddress(String text) {
        assertThat(EmailAddress.parse(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "ana@example",
                "@example.com",
                "ana@@example.com",
                "ana bo@example.com",
                "ana@example.com,bo@example.com",
                "Ana <ana@example.com>",
                "ana@example.com\r\nBcc: x@example.com",
                "ana@example..com",
                "ana@example.com..",
                "<>",
                "mailto:"
            })
    void isNone(String text) {
        assertThatThrownBy(() -> EmailAddress.parse(text))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("ana@example.com");
    }

    @Test
    void isNoneWhenItIsTooLong() {
        assertThat(EmailAddress.isValid("ana@" + "x".repeat(250) + ".com")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ana@example.com>",
                "mailto:ana@example.com",
                "<MAILTO:ana@example.com>",
                "ana@example.com.",
                "ana@example.com,",
                "<ana@example.com>;"
            })
    void leavesOutWhatMailProgramsAndPhonesPutAroundIt(String text) {
        assertThat(EmailAddress.parse(text).value()).isEqualTo("ana@example.com");
        assertThat(EmailAddress.isValid(text)).isFalse();
    }

    @Test
    void comparesWithoutCase() {
        assertThat(EmailAddress.parse("Ana@Example.COM").normalized()).isEqualTo("ana@example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "ana@bücher.example, ana@xn--bcher-kva.example",
        "Ana@BÜCHER.example, Ana@xn--bcher-kva.example",
        "ana@उदाहरण.परीक्षा, ana@xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g",
        "Ana@Example.com, Ana@Example.com",
    })
    void writesItsDomainInAscii(String text, String ascii) {
        assertThat(EmailAddress.parse(text).inAscii()).contains(new EmailAddress(ascii));
    }

    // Older and newer rules make two domains of ß and ς, which may be two people's.
    @ParameterizedTest
    @ValueSource(strings = {"jürgen@example.com", "ana@straße.example", "ana@σοφος.example"})
    void hasNoFormInAsciiThatIsSafeToMailTo(String text) {
        assertThat(EmailAddress.parse(text).inAscii()).isEmpty();
    }

    @Test
    void comparesADomainInBothItsSpellings() {
        assertThat(EmailAddress.parse("Ana@Bücher.example").normalized())
                .isEqualTo(EmailAddress.parse("ana@xn--bcher-kva.example").normalized());
    }

    @Test
    void repeatsOnlyTheBeginningOfWhatIsNone() {
        assertThatThrownBy(() -> EmailAddress.parse("x".repeat(5000)))
                .hasMessageStartingWith("\"" + "x".repeat(60) + "…\" is not an e-mail address");
    }
}
