package dev.countersteer.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.Reply;
import dev.countersteer.dispatch.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the tables beside this class's resources against the bot: what is typed, and the call or the note it gets. */
class LanguageTest {
    private static final List<LanguageTable.Row> ROWS = Stream.of(
                    "1-is-it-a-command.md",
                    "2-words.md",
                    "3-options-and-arguments.md",
                    "4-mistakes.md",
                    "5-typed-on-a-phone.md")
            .flatMap(file -> LanguageTable.read(file).stream())
            .toList();

    private final Map<Map<String, Object>, SampleBot> bots = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> doesWhatTheTablesSay() {
        return ROWS.stream().map(row -> DynamicTest.dynamicTest(row.toString(), row.place(), () -> check(row)));
    }

    @Test
    void hasTablesOfSomeSize() {
        assertThat(ROWS).hasSizeGreaterThanOrEqualTo(300);
    }

    private void check(LanguageTable.Row row) {
        Outcome outcome = bots.computeIfAbsent(row.visitor(), SampleBot::new).answer(row.body());

        String answer = shown(outcome);
        String expected = row.expected();
        if (expected.startsWith("says ")) {
            assertThat(outcome).as(answer).isInstanceOf(Outcome.Refused.class);
            assertNote(row, answer.lines().toList(), expected.substring("says ".length()));
        } else if (expected.startsWith("shows ")) {
            assertThat(outcome).as(answer).isInstanceOf(Outcome.Done.class);
            assertThat(answer.lines())
                    .as(row.toString())
                    .contains(expected.substring("shows ".length()).split(" ⏎ "));
        } else {
            assertThat(answer.isEmpty() ? "nothing" : answer.replace('\n', '⏎').replace('\t', '⇥'))
                    .as(row.toString())
                    .isEqualTo(expected);
        }
    }

    /** All sentences stand in the row; of the lines that show how to do better, those it wants to see. */
    private static void assertNote(LanguageTable.Row row, List<String> answer, String expected) {
        List<String> wanted = List.of(expected.split(" ⏎ "));

        assertThat(answer.stream().filter(LanguageTest::isSentence).toList())
                .as(row.toString())
                .isEqualTo(wanted.stream().filter(LanguageTest::isSentence).toList());
        assertThat(answer).as(row.toString()).containsAll(wanted);
    }

    private static boolean isSentence(String line) {
        return !line.contains("▸") && !line.startsWith("Usage: ") && !line.startsWith("Example: ");
    }

    private static String shown(Outcome outcome) {
        return messages(outcome).stream()
                .peek(message -> assertThat(message.audience()).isEqualTo(Reply.Audience.AGENTS))
                .map(Reply.Message::text)
                .collect(Collectors.joining("\n---\n"));
    }

    private static List<Reply.Message> messages(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done.reply().messages();
        }
        if (outcome instanceof Outcome.Refused refused) {
            return refused.reply().messages();
        }
        throw new AssertionError("failed: " + ((Outcome.Failed) outcome).cause());
    }
}
