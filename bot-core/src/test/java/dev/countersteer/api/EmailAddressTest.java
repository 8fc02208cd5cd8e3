package dev.countersteer.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
                "ana@example..com"
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

    @Test
    void comparesWithoutCase() {
        assertThat(EmailAddress.parse("Ana@Example.COM").normalized()).isEqualTo("ana@example.com");
    }
}
