package dev.countersteer.command.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # typed             | id
            Ana Lee             | 11
            @Ana Lee            | 11
            ANA  LEE            | 11
            @ana                | 11
            ana                 | 11
            ana@example.com     | 11
            @ANA@Example.COM    | 11
            11                  | 11
            @11                 | 11
            bo                  | 13
            @bo.lee             | 13
            ruiz                | 12
            am                  | 12
            ana-maria           | 12
            ana-maría ruiz      | 12
            JOSÉ                | 14
            jose                | 14
            José                | 14
            o'brien             | 15
            @O’Brien            | 15
            me                  | 13
            @Me                 | 13
            """)
    void findsAPerson(String typed, long id) {
        assertThat(Reading.value(Person.class, typed).id().value()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lee               | "lee" can be Ana Lee (ana@example.com, 11), Bo Lee (bo.lee@example.com, 13); type the e-mail address or the id
            @aan              | "aan" is nobody in this organization. Did you mean Ana Lee?
            josef             | "josef" is nobody in this organization. Did you mean José Ono?
            Ana Leee          | "Ana Leee" is nobody in this organization. Did you mean Ana Lee?
            le                | "le" is nobody in this organization. Did you mean Ana Lee or Bo Lee?
            somebody          | "somebody" is nobody in this organization; type a name, an e-mail address or an id
            99                | "99" is nobody in this organization; type a name, an e-mail address or an id
            bo@example.com    | "bo@example.com" is nobody in this organization; type a name, an e-mail address or an id
            @                 | "@" is nobody; type a name, an e-mail address or an id
            """)
    void picksNobodySilently(String typed, String refusal) {
        assertThat(Reading.refusal(Person.class, typed)).isEqualTo(refusal);
    }
}
