package dev.countersteer.command.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-30 | 2026-11-30
            2026-1-5   | 2026-01-05
            2026/11/30 | 2026-11-30
            2026.11.30 | 2026-11-30
            2028-02-29 | 2028-02-29
            today      | 2026-11-23
            Today      | 2026-11-23
            TOMORROW   | 2026-11-24
            2026‑11‑30 | 2026-11-30
            2026–11–30 | 2026-11-30
            """)
    void readsADate(String text, LocalDate date) {
        assertThat(Reading.value(LocalDate.class, text)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-02-30       | There is no day 2026-02-30; write year-month-day
            2026-13-01       | There is no day 2026-13-01; write year-month-day
            soon             | "soon" is not a date, such as 2026-11-30, today or tomorrow
            tommorow         | "tommorow" is not a date, such as 2026-11-30, today or tomorrow. Did you mean tomorrow?
            20261130         | "20261130" is not a date, such as 2026-11-30, today or tomorrow
            2026-11/30       | "2026-11/30" is not a date, such as 2026-11-30, today or tomorrow
            +1000000-01-01   | "+1000000-01-01" is not a date, such as 2026-11-30, today or tomorrow
            5/6/2026         | "5/6/2026" is not a date, such as 2026-11-30, today or tomorrow. Did you mean 2026-06-05 or 2026-05-06?
            30.11.2026       | "30.11.2026" is not a date, such as 2026-11-30, today or tomorrow. Did you mean 2026-11-30?
            11/30/2026       | "11/30/2026" is not a date, such as 2026-11-30, today or tomorrow. Did you mean 2026-11-30?
            5/5/2026         | "5/5/2026" is not a date, such as 2026-11-30, today or tomorrow. Did you mean 2026-05-05?
            31/31/2026       | "31/31/2026" is not a date, such as 2026-11-30, today or tomorrow
            """)
    void saysWhyItIsNoDate(String text, String refusal) {
        assertThat(Reading.refusal(LocalDate.class, text)).isEqualTo(refusal);
    }
}
