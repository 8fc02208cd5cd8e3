package dev.countersteer.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ServiceException;
import dev.countersteer.command.UnknownCommands;
import dev.countersteer.dispatch.Outcome;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code commands.unknown} makes of a name that nobody registered, or that is not the agent's to use. */
class UnknownCommandsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            SUGGEST | /signpu trial | <p>No command /signpu. Did you mean /signup?</p>
            SUGGEST | /giphy cat    | nothing
            SUGGEST | /purge        | nothing
            SUGGEST | /purgee       | nothing
            SUGGEST | and/or        | nothing
            ALWAYS  | /signpu trial | <p>No command /signpu. Did you mean /signup?</p>
            ALWAYS  | /giphy cat    | <p>No command /giphy. Type /help to see what there is.</p>
            ALWAYS  | /purge        | <p>No command /purge. Type /help to see what there is.</p>
            ALWAYS  | /purgee       | <p>No command /purgee. Type /help to see what there is.</p>
            ALWAYS  | and/or        | nothing
            ALWAYS  | /etc/passwd   | nothing
            NEVER   | /signpu trial | nothing
            NEVER   | /giphy cat    | nothing
            NEVER   | /purge        | nothing
            NEVER   | /queue        | <p>runs queue</p>
            """)
    void answersAsConfigured(UnknownCommands unknown, String typed, @Nullable String note) {
        SampleBot bot = new SampleBot(Map.of(), unknown);

        assertThat(PostedHtml.of(bot.answer(typed)))
                .isEqualTo(Stream.ofNullable(note).toList());
        assertThat(bot.takes(typed) || note == null).isTrue();
    }

    @Test
    void hasNoNameInTheRecordsWhenDriftDoesNotSayWhoTypedIt() {
        SampleBot bot = new SampleBot(Map.of(), UnknownCommands.SUGGEST, (org, id) -> {
            throw ServiceException.temporary("Drift", "is down");
        });

        assertThat(bot.answer("/purgee all")).isInstanceOf(Outcome.Failed.class);
        assertThat(bot.answer("/purgee all").command()).isEmpty();
        assertThat(bot.answer("/purge").command()).isEqualTo("/purge");
    }
}
