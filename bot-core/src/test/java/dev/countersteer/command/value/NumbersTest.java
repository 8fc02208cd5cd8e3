package dev.countersteer.command.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.Percent;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5            | 5
            007          | 7
            +5           | 5
            -0.5         | -0.5
            −1.5         | -1.5
            .5           | 0.5
            1.5          | 1.5
            1,5          | 1.5
            1,50         | 1.50
            1,5000       | 1.5000
            0,125        | 0.125
            1.125        | 1.125
            1.500        | 1.500
            1,500.25     | 1500.25
            1.500,25     | 1500.25
            1,500,000    | 1500000
            1.500.000    | 1500000
            -1,500,000.5 | -1500000.5
            123456789012345678901234567890 | 123456789012345678901234567890
            """)
    void readsADecimal(String text, BigDecimal value) {
        assertThat(Reading.value(BigDecimal.class, text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,500                           | "1,500" can be 1500 or 1.500; type one of them
            -12,345                         | "-12,345" can be -12345 or -12.345; type one of them
            five                            | "five" is not a number, such as 1.5
            1e3                             | "1e3" is not a number, such as 1.5
            1e999999999                     | "1e999999999" is not a number, such as 1.5
            1,50,000                        | "1,50,000" is not a number, such as 1.5
            1.5.0                           | "1.5.0" is not a number, such as 1.5
            5.                              | "5." is not a number, such as 1.5
            $5                              | "$5" is not a number, such as 1.5
            NaN                             | "NaN" is not a number, such as 1.5
            ٣                               | "٣" is not a number, such as 1.5
            1234567890123456789012345678901 | "1234567890123456789012345678901" is too long for a number; 30 digits at most
            """)
    void saysWhyItIsNoDecimal(String text, String refusal) {
        assertThat(Reading.refusal(BigDecimal.class, text)).isEqualTo(refusal);
    }

    @Test
    void isNotHeldUpByALongNumber() {
        assertThat(Reading.refusal(BigDecimal.class, "9".repeat(1_000_000))).contains("too long for a number");
        assertThat(Reading.refusal(int.class, "9".repeat(1_000_000))).contains("too long for a number");
        assertThat(Reading.refusal(Percent.class, "9".repeat(1_000_000) + "%")).contains("too long for a number");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            15%   | 15
            15    | 15
            15 %  | 15
            12.5% | 12.5
            12,5% | 12.5
            -3%   | -3
            """)
    void readsAPercentage(String text, BigDecimal value) {
        assertThat(Reading.value(Percent.class, text)).isEqualTo(new Percent(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            %    | "%" is not a percentage, such as 15% or 12.5%
            15%% | "15%%" is not a percentage, such as 15% or 12.5%
            half | "half" is not a percentage, such as 15% or 12.5%
            """)
    void saysWhyItIsNoPercentage(String text, String refusal) {
        assertThat(Reading.refusal(Percent.class, text)).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2147483647  | 2147483647
            -2147483648 | -2147483648
            −5          | -5
            +5          | 5
            """)
    void readsAWholeNumber(String text, int value) {
        assertThat(Reading.value(Integer.class, text)).isEqualTo(value);
        assertThat(Reading.value(Long.class, text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5.0        | "5.0" is not a whole number, such as 5
            5x         | "5x" is not a whole number, such as 5
            -          | "-" is not a whole number, such as 5
            2147483648 | "2147483648" is not from -2147483648 to 2147483647
            """)
    void saysWhyItIsNoWholeNumber(String text, String refusal) {
        assertThat(Reading.refusal(Integer.class, text)).isEqualTo(refusal);
    }
}
