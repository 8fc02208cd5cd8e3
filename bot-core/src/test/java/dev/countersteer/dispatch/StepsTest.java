package dev.countersteer.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one run makes of its steps; what the store makes of them is in its contract. */
class StepsTest {
    private static final Run RUN = new Run(5, "token", 1);

    private final Log log = new Log();
    private final Steps steps = new Steps(log, "48213-77", RUN, "/pay");

    @Test
    void runsTheActionAndRecordsItsResult() throws Exception {
        assertThat(steps.once("charge", String.class, key -> "done")).isEqualTo("done");

        assertThat(log.results).containsExactly(Map.entry("charge", "done"));
    }

    @Test
    void doesNotRunWhatAnEarlierRunRecorded() throws Exception {
        log.results.put("charge", "before");

        String result = steps.once("charge", String.class, key -> {
            throw new AssertionError("ran again");
        });

        assertThat(result).isEqualTo("before");
    }

    @Test
    void givesEachStepAKeyThatIsTheSameInEachRun() throws Exception {
        List<String> keys = new ArrayList<>();
        for (Steps run : List.of(steps, new Steps(new Log(), "48213-77", new Run(5, "other", 2), "/pay"))) {
            run.once("charge", String.class, key -> kept(keys, key));
            run.once("mail it", String.class, key -> kept(keys, key));
            run.once("mail-it", String.class, key -> kept(keys, key));
        }

        assertThat(keys.subList(0, 3))
                .containsExactly("48213-77-charge", "48213-77-mail_it", "48213-77-mail-it")
                .isEqualTo(keys.subList(3, 6));
    }

    @Test
    void keepsKeysWithinTheirBound() throws Exception {
        String longestId = Long.MIN_VALUE + "-" + Long.MIN_VALUE;
        List<String> keys = new ArrayList<>();

        new Steps(log, longestId, RUN, "/pay").once("a".repeat(22), String.class, key -> kept(keys, key));

        assertThat(keys.get(0)).hasSizeLessThanOrEqualTo(64).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " charge", "charge ", "ä", "a/b", "a_b", "a\nb", "12345678901234567890123", "-a"})
    void refusesANameThatCannotBeOne(String name) {
        assertThatIllegalStateException()
                .isThrownBy(() -> steps.once(name, String.class, key -> "done"))
                .withMessageContaining("/pay")
                .withMessageContaining("\"" + name + "\"")
                .withMessageContaining("22 letters");
        assertThat(log.results).isEmpty();
    }

    @Test
    void refusesTheSameNameTwice() throws Exception {
        steps.once("charge", String.class, key -> "done");

        assertThatIllegalStateException()
                .isThrownBy(() -> steps.once("charge", String.class, key -> "twice"))
                .withMessageContaining("/pay has a step \"charge\" twice in one run")
                .withMessageContaining("give each its name");
    }

    @Test
    void refusesAStepInsideAStep() throws Exception {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        steps.once("outer", String.class, key -> steps.once("inner", String.class, inner -> "done")))
                .withMessageContaining("/pay has a step \"inner\" inside its step \"outer\"");

        assertThat(steps.once("next", String.class, key -> "done")).isEqualTo("done");
        assertThat(log.results).containsOnlyKeys("next");
    }

    @Test
    @SuppressWarnings("NullAway") // As a command does that is not checked for it.
    void refusesNull() {
        assertThatIllegalStateException()
                .isThrownBy(() -> steps.once("charge", String.class, key -> null))
                .withMessageContaining("\"charge\" of /pay returned null");
        assertThat(log.results).isEmpty();
    }

    @Test
    void recordsNothingOfAnActionThatThrows() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> steps.once("charge", String.class, key -> {
                    throw new IOException("no answer");
                }));

        assertThat(log.results).isEmpty();
    }

    @Test
    void looksForEarlierStepsOnceAndForTheClaimBeforeEachAction() throws Exception {
        for (String name : List.of("one", "two", "three")) {
            steps.once(name, String.class, key -> "done");
        }

        assertThat(log.asked).containsExactly("recorded", "record", "confirm", "record", "confirm", "record");
    }

    @Test
    void beginsNothingWithoutTheClaim() {
        log.lost = true;
        List<String> ran = new ArrayList<>();

        assertThatExceptionOfType(ClaimLostException.class)
                .isThrownBy(() -> steps.once("charge", String.class, key -> kept(ran, key)));

        assertThat(ran).isEmpty();
    }

    @Test
    void beginsNothingOnceItIsStopped() {
        List<String> ran = new ArrayList<>();
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> steps.once("charge", String.class, key -> kept(ran, key)))
                .withMessageContaining("/pay");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ran).isEmpty();
    }

    private static String kept(List<String> keys, String key) {
        keys.add(key);
        return key;
    }

    /** A log in memory, which does not look at what it keeps. */
    private static final class Log implements StepLog {
        private final Map<String, Object> results = new HashMap<>();
        private final List<String> asked = new ArrayList<>();
        private boolean lost;

        @Override
        public Map<String, StepResult> recorded(Run run) {
            asked.add("recorded");
            requireHeld(run);
            Map<String, StepResult> recorded = new HashMap<>();
            results.forEach((name, result) -> recorded.put(name, new StepResult() {
                @Override
                public <T> T as(Class<T> type) {
                    return type.cast(result);
                }
            }));
            return recorded;
        }

        @Override
        public void confirm(Run run) {
            asked.add("confirm");
            requireHeld(run);
        }

        @Override
        public <T> T record(Run run, String name, Class<T> type, T result) {
            asked.add("record");
            requireHeld(run);
            results.put(name, result);
            return result;
        }

        private void requireHeld(Run run) {
            if (lost) {
                throw new ClaimLostException(run);
            }
        }
    }
}
