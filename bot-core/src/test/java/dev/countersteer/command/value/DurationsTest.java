package dev.countersteer.command.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            90m            | PT90M
            90M            | PT90M
            2h30m          | PT2H30M
            30m2h          | PT2H30M
            2h 30m         | PT2H30M
            3d             | PT72H
            2w             | PT336H
            45s            | PT45S
            0m             | PT0S
            1.5h           | PT90M
            1,5h           | PT90M
            90min          | PT90M
            3 days         | PT72H
            1hour30minutes | PT90M
            2hrs           | PT2H
            PT90M          | PT90M
            pt1h30m        | PT90M
            P3D            | PT72H
            P1DT12H        | PT36H
            PT0.5S         | PT0.5S
            36500d         | PT876000H
            """)
    void readsADuration(String text, Duration duration) {
        assertThat(Reading.value(Duration.class, text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            90                       | "90" has no unit; type 90m for minutes, 90h for hours or 90d for days
            soon                     | "soon" is not a duration, such as 90m, 2h30m or 3d
            2h3h                     | "2h3h" is not a duration, such as 90m, 2h30m or 3d
            3months                  | "3months" is not a duration, such as 90m, 2h30m or 3d
            2h30                     | "2h30" is not a duration, such as 90m, 2h30m or 3d
            m                        | "m" is not a duration, such as 90m, 2h30m or 3d
            P1M                      | "P1M" is not a duration, such as 90m, 2h30m or 3d
            PT                       | "PT" is not a duration, such as 90m, 2h30m or 3d
            -5m                      | "-5m" is not a duration, such as 90m, 2h30m or 3d
            PT-5M                    | "PT-5M" is not from 0s to 36500d
            -PT5M                    | "-PT5M" is not from 0s to 36500d
            36501d                   | "36501d" is not from 0s to 36500d
            9999999999w              | "9999999999w" is not from 0s to 36500d
            99999999999w             | "99999999999w" is not a duration, such as 90m, 2h30m or 3d
            PT9223372036854775807S   | "PT9223372036854775807S" is not from 0s to 36500d
            PT99999999999999999999S  | "PT99999999999999999999S" is not a duration, such as 90m, 2h30m or 3d
            """)
    void saysWhyItIsNoDuration(String text, String refusal) {
        assertThat(Reading.refusal(Duration.class, text)).isEqualTo(refusal);
    }

    @Test
    void isNotHeldUpByALongText() {
        assertThat(Reading.refusal(Duration.class, "1d".repeat(500_000))).contains("is not a duration");
    }
}
