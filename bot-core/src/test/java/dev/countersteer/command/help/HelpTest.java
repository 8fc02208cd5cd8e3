package dev.countersteer.command.help;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Describe;
import dev.countersteer.api.Option;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Role;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.testing.BotTester;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    private static final String QUEUE = """
            /queue takes one more word:
            /queue add — Lets the visitor wait for a free agent
            /queue list — Lists who waits""";

    @AutoClose
    private final BotTester bot = BotTester.with(binder -> {
        commandBinder(binder).bind(Refund.class);
        commandBinder(binder).bind(QueueAdd.class);
        commandBinder(binder).bind(QueueList.class);
        commandBinder(binder).bind(QueueClear.class);
        commandBinder(binder).bind(Note.class);
        commandBinder(binder).bind(NoteLast.class);
    });

    @AfterEach
    void nothingRan() {
        assertThat(bot.notes()).doesNotContain("ran");
        assertThat(bot.chats()).isEmpty();
    }

    @Test
    void listsTheCommandsUnderTheirHeadings() {
        bot.agentSays("/help");

        assertThat(bot.notes()).containsExactly("""
                Commands:
                /cancel — Stops the command that runs in this conversation, or waits to run again
                /help — Lists the commands, explains one, or looks for a word
                /note — Keeps a note
                /note last — Shows the last note
                Billing:
                /refund — Gives money back
                Waiting:
                /queue add — Lets the visitor wait for a free agent
                /queue list — Lists who waits
                More on one of them: /help <command>
                To look for one: /help <word>""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/help refund",
                "/help /refund",
                "/help Refund",
                "/help money-back",
                "/help MONEY",
                "/help gives back",
                "/help billing",
                "/help cents",
                "/refund --help",
                "/refund 5 --help",
                "/money-back --help"
            })
    void explainsACommandByNameAliasSummaryGroupOrWhatItTakes(String typed) {
        bot.agentSays(typed);

        assertThat(bot.notes()).containsExactly("""
                Gives money back
                Usage: /refund <amount> [--reason <reason>]
                amount: in cents
                --reason, -r: for the books
                Also: /money-back
                Example: /refund 500""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/help queue",
                "/help /QUEUE",
                "/queue",
                "/queue --help",
                "/queue ad --help",
                "/queue 'add'",
                "/queue <b>"
            })
    void listsWhatBeginsWithAName(String typed) {
        bot.agentSays(typed);

        assertThat(bot.notes()).containsExactly(QUEUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help queue add", "/help  Queue   ADD", "/queue add --help", "/help free agent"})
    void explainsASubCommand(String typed) {
        bot.agentSays(typed);

        assertThat(bot.notes())
                .containsExactly("Lets the visitor wait for a free agent\nUsage: /queue add [--first]\n--first: before"
                        + " all others");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/note --help", "/help note"})
    void namesTheSubCommandsOfACommandThatRunsItself(String typed) {
        bot.agentSays(typed);

        assertThat(bot.notes()).containsExactly("""
                Keeps a note
                Usage: /note <text …>
                /note takes one more word:
                /note last — Shows the last note""");
    }

    @Test
    void listsAllThatSpeaksOfAWord() {
        bot.agentSays("/help wait");

        assertThat(bot.notes())
                .singleElement()
                .asString()
                .contains("Waiting:\n/queue add", "/queue list")
                .doesNotContain("/refund", "/queue clear");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/queue ad", "/queue AD 5", "/help queue dad"})
    void namesTheSubCommandThatWasMeant(String typed) {
        bot.agentSays(typed);

        assertThat(bot.notes()).singleElement().asString().endsWith("Did you mean /queue add?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/queue clear", "/queue claer", "/queue something"})
    void saysWhatThereIsWhenNothingIsNear(String typed) {
        bot.agentSays(typed);

        assertThat(bot.notes())
                .singleElement()
                .asString()
                .startsWith("No command /queue ")
                .endsWith(QUEUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help queue clear", "/help sends", "/help all away"})
    void doesNotSpeakOfWhatIsNotAllowed(String typed) {
        bot.agentSays(typed);

        assertThat(bot.notes())
                .singleElement()
                .asString()
                .startsWith("No command /")
                .doesNotContain("Did you mean");
    }

    @Test
    void asksWhatWasMeant() {
        bot.agentSays("/help refnud");

        assertThat(bot.notes()).containsExactly("No command /refnud. Did you mean /refund?");
    }

    @SlashCommand(
            name = "refund",
            aliases = "money-back",
            summary = "Gives money back",
            group = "Billing",
            examples = "/refund 500")
    static final class Refund extends Running<Refund.Arguments> implements CommandHandler<Refund.Arguments> {
        @Inject
        Refund() {}

        record Arguments(
                @Describe("in cents") int amount,

                @Option(value = "for the books", letter = 'r')
                Optional<String> reason) {}
    }

    @SlashCommand(name = "queue add", summary = "Lets the visitor wait for a free agent", group = "Waiting")
    static final class QueueAdd extends Running<QueueAdd.Arguments> implements CommandHandler<QueueAdd.Arguments> {
        @Inject
        QueueAdd() {}

        record Arguments(@Option("before all others") boolean first) {}
    }

    @SlashCommand(name = "queue list", summary = "Lists who waits", group = "Waiting")
    static final class QueueList extends Running<None> implements CommandHandler<None> {
        @Inject
        QueueList() {}
    }

    @SlashCommand(name = "queue clear", summary = "Sends all away", group = "Waiting", role = Role.ADMIN)
    static final class QueueClear extends Running<None> implements CommandHandler<None> {
        @Inject
        QueueClear() {}
    }

    @SlashCommand(name = "note", summary = "Keeps a note")
    static final class Note extends Running<Note.Arguments> implements CommandHandler<Note.Arguments> {
        @Inject
        Note() {}

        record Arguments(String text) {}
    }

    @SlashCommand(name = "note last", summary = "Shows the last note")
    static final class NoteLast extends Running<None> implements CommandHandler<None> {
        @Inject
        NoteLast() {}
    }

    record None() {}

    abstract static class Running<A extends Record> {
        public Reply handle(Call call, A arguments) {
            return Reply.note("ran");
        }
    }
}
