package dev.countersteer.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.countersteer.api.OrgId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryReferenceTest {
    @Test
    void readsWhatItWrites() {
        assertThat(new EntryReference(new OrgId(48213), 12987600002L)).hasToString("48213-12987600002");
        for (long number : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            EntryReference reference = new EntryReference(new OrgId(number), number);
            assertThat(EntryReference.parse(reference.toString())).isEqualTo(reference);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "48213", "-48213", "48213-", "a-b", "48213-12987600002-charge"})
    void refusesWhatIsNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EntryReference.parse(text));
    }
}
