package dev.countersteer.app.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersteer.api.UserException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFieldsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a,b,c|a;b;c",
                "a|a",
                ",|;",
                "a,,c|a;;c",
                " a , b | a ; b ",
                "\"a\",b|a;b",
                "\"a,b\",c|a,b;c",
                "\"a \"\"b\"\" c\"|a \"b\" c",
                "\"\",\"\"|;",
                "\"\"\"\"|\"",
                "' DROP TABLE x,=1+1|' DROP TABLE x;=1+1",
            })
    void areWhatIsBetweenCommasAndQuotes(String text, String fields) {
        assertThat(CsvFields.read(text)).hasValue(Arrays.asList(fields.split(";", -1)));
    }

    @Test
    void ofALineWithAnOpenQuoteGoOnWithTheNext() {
        assertThat(CsvFields.read("a,\"b")).isEmpty();
        assertThat(CsvFields.read("a,\"b\"\"")).isEmpty();
        assertThat(CsvFields.read("a,\"b\nc\",d").orElseThrow()).containsExactly("a", "b\nc", "d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a,b\"\"", "\"a\"b,c", "\"a\" ,b"})
    void areRefusedWithQuotesWhereTheyCannotBe(String text) {
        assertThatThrownBy(() -> CsvFields.read(text)).isInstanceOf(UserException.class);
    }
}
