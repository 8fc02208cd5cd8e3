package dev.countersteer.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.countersteer.command.text.BodyText;
import dev.countersteer.command.text.CommandLine;
import dev.countersteer.command.text.Word;
import java.util.Map;

/**
 * Looks for texts that are not understood as they should be: replays the seeds in its resources, or with {@code
 * JAZZER_FUZZ=1} searches for more, one method at a time.
 */
class LanguageFuzzTest {
    private static final SampleBot BOT = new SampleBot(Map.of("name", "Ana"));

    @FuzzTest(maxDuration = "4m")
    void readsAnyBody(byte[] bytes) {
        String text = BodyText.of(new String(bytes, UTF_8));

        assertThat(text).isEqualTo(text.strip());
        assertThat(text.chars()).allMatch(c -> c == '\n' || c == '\t' || !Character.isISOControl(c));
    }

    @FuzzTest(maxDuration = "4m")
    void splitsAnyLine(byte[] bytes) {
        CommandLine line =
                CommandLine.parse("/note " + new String(bytes, UTF_8)).orElseThrow();

        int end = "/note".length();
        for (Word word : line.words()) {
            assertThat(word.from()).isGreaterThanOrEqualTo(end);
            assertThat(word.to()).isGreaterThan(word.from());
            assertThat(line.text().substring(end, word.from())).isBlank();
            end = word.to();
        }
        assertThat(end).isLessThanOrEqualTo(line.text().length());
    }

    @FuzzTest(maxDuration = "6m")
    void answersAnyMessage(byte[] bytes) {
        PostedHtml.of(BOT.answer(new String(bytes, UTF_8)));
    }
}
