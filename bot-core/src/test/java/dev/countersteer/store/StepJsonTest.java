package dev.countersteer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StepJsonTest {
    private static final String SECRET = "hush-hush";

    private record Item(String name, Optional<Integer> count) {
        /** As records have them that answer more than they hold. */
        public boolean isCounted() {
            return count.isPresent();
        }
    }

    private record Receipt(
            Instant paid,
            Optional<LocalDate> due,
            List<Item> items,
            Map<String, Duration> took,
            DayOfWeek day,
            ZonedDateTime zoned,
            OffsetDateTime offset,
            URI link) {}

    private record Nothing() {}

    private static final class Unreadable {
        private final String text;

        private Unreadable(String text) {
            this.text = text;
        }

        public String getText() {
            return text;
        }
    }

    static Stream<Object> storable() {
        return Stream.of(
                "text",
                "",
                Long.MIN_VALUE,
                0.1,
                new BigDecimal("1.50"),
                true,
                DayOfWeek.FRIDAY,
                Instant.parse("2026-11-23T09:00:00.123456789Z"),
                LocalDate.of(2026, 11, 23),
                Duration.ofMillis(90_001),
                new Nothing(),
                new Item("bolt", Optional.empty()),
                new Receipt(
                        Instant.EPOCH,
                        Optional.of(LocalDate.EPOCH),
                        List.of(new Item("bolt", Optional.of(3)), new Item("\u0000<'\uD83D\uDE00", Optional.empty())),
                        Map.of("all", Duration.ofSeconds(3)),
                        DayOfWeek.MONDAY,
                        ZonedDateTime.parse("2026-11-23T09:00:00+01:00[Europe/Berlin]"),
                        OffsetDateTime.parse("2026-11-23T09:00:00+05:30"),
                        URI.create("https://example.com/a")));
    }

    @ParameterizedTest
    @MethodSource("storable")
    void readsWhatItWrote(Object value) {
        assertReadBack(value, value.getClass());
    }

    @Test
    void readsListsAndOptionalsOfPlainValues() {
        assertReadBack(List.of("a", "b"), List.class);
        assertReadBack(Optional.of("a"), Optional.class);
        assertReadBack(Optional.empty(), Optional.class);
    }

    @Test
    void refusesWhatIsNotReadBackAlikeAndSaysWhichTypeWithoutWhatItHolds() {
        assertRefused(Unreadable.class, new Unreadable(SECRET));
        assertRefused(List.class, List.of(new Item(SECRET, Optional.empty())));
        assertRefused(String[].class, new String[] {SECRET});
        assertRefused(Thread.class, Thread.currentThread());
    }

    @Test
    void saysWhatToDoWhenAnotherVersionStoredSomethingElse() {
        String json = StepJson.write("pay", String.class, SECRET);

        assertThatIllegalStateException()
                .isThrownBy(() -> StepJson.result("pay", json).as(Instant.class))
                .withMessageContaining("\"pay\"")
                .withMessageContaining("java.time.Instant")
                .withMessageContaining("another name")
                .withNoCause()
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(SECRET));
    }

    @Test
    void leavesOutWhatALaterVersionDoesNotKnow() {
        assertThat(StepJson.result("s", "{\"name\":\"bolt\",\"count\":3,\"weight\":5}")
                        .as(Item.class))
                .isEqualTo(new Item("bolt", Optional.of(3)));
    }

    private static <T> void assertReadBack(Object value, Class<T> type) {
        String json = StepJson.write("step", type, type.cast(value));

        assertThat(StepJson.result("step", json).as(type)).isEqualTo(value);
    }

    private static <T> void assertRefused(Class<T> type, T value) {
        assertThatIllegalStateException()
                .isThrownBy(() -> StepJson.write("pay", type, value))
                .withMessageContaining("\"pay\"")
                .withMessageContaining(type.getName())
                .withMessageContaining("record")
                .withNoCause()
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(SECRET));
    }
}
