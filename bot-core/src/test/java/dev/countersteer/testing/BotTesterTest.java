package dev.countersteer.testing;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.atIndex;

import com.google.inject.CreationException;
import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Role;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.api.UserException;
import dev.countersteer.simulator.SimulatedMessage;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BotTesterTest {
    private final Script script = new Script();

    @AutoClose
    private final BotTester bot = BotTester.with(binder -> {
        binder.bind(Script.class).toInstance(script);
        commandBinder(binder).bind(Echo.class);
        commandBinder(binder).bind(Secret.class);
    });

    @Test
    void answersACommandTypedAsANote() {
        bot.agentSays("/echo hello");

        assertThat(bot.notes()).containsExactly("hello");
        assertThat(bot.chats()).containsExactly("for ana@example.com");
    }

    @Test
    void answersACommandTypedInChat() {
        bot.agentSaysInChat("/echo hello");

        assertThat(bot.notes()).containsExactly("hello");
    }

    @Test
    void leavesVisitorsAndProseAlone() {
        bot.visitorSays("/echo hello");
        bot.agentSays("please use /echo later");
        bot.agentSays("/etc/passwd");
        bot.agentSays("/unheardof");

        assertThat(bot.notes()).isEmpty();
        assertThat(script.ran).isEmpty();
    }

    @Test
    void suggestsANearName() {
        bot.agentSays("/ehco hello");

        assertThat(bot.notes()).containsExactly("No command /ehco. Did you mean /echo?");
    }

    @Test
    void saysHowToTypeIt() {
        bot.agentSays("/echo");

        assertThat(bot.notes())
                .containsExactly("text is missing.\nUsage: /echo <text …>\nExample: /echo hello & goodbye");
    }

    @Test
    void escapesWhatWasTyped() {
        bot.agentSays("/echo <img src=x onerror=alert(1)>");

        assertThat(bot.notes()).containsExactly("<img src=x onerror=alert(1)>");
        assertThat(posts()).extracting(SimulatedMessage::body).contains("<p>&lt;img src=x onerror=alert(1)&gt;</p>");
    }

    @Test
    void listsAndExplainsCommands() {
        bot.agentSays("/help");
        bot.agentSays("/help echo");
        bot.agentSays("/echo --help");

        assertThat(bot.notes())
                .hasSize(3)
                .satisfies(
                        list -> assertThat(list)
                                .contains("/echo — Says it again", "/help — Lists")
                                .doesNotContain("/secret"),
                        atIndex(0))
                .satisfies(page -> assertThat(page).startsWith("Says it again\nUsage: /echo <text …>"), atIndex(1));
        assertThat(bot.notes().get(2)).isEqualTo(bot.notes().get(1));
    }

    @Test
    void hidesFromAgentsWhatIsForAdministrators() {
        bot.agentSays("/secret");
        bot.agentSays("/secrte");
        bot.agentSays("/help secret");

        assertThat(bot.notes()).containsExactly("No command /secret. Type /help to see what there is.");
        assertThat(script.ran).isEmpty();
    }

    @Test
    void letsAdministratorsUseWhatIsTheirs() {
        bot.agentSays(Role.ADMIN, "/secret");

        assertThat(bot.notes()).containsExactly("revealed");
    }

    @Test
    void hasSomebodyOfEachRole() {
        bot.agentSays(Role.MEMBER, "/secret");
        bot.agentSays(Role.AGENT, "/secret");
        bot.agentSays(Role.ADMIN, "/secret");
        bot.agentSays(Role.ADMIN, "/secret");
        bot.agentSays("/secret");

        assertThat(bot.notes()).containsExactly("revealed", "revealed");
    }

    @Test
    void runsOnceWhateverWebhooksComeTwice() {
        bot.drift().deliveries().duplicate(3);

        bot.agentSays("/echo once");

        assertThat(script.ran).hasSize(1);
        assertThat(bot.notes()).containsExactly("once");
    }

    @Test
    void showsAUserExceptionAsItIs() {
        script.failure = new UserException("not today");

        bot.agentSays("/echo hello");

        assertThat(bot.notes()).containsExactly("not today");
        assertThat(bot.chats()).isEmpty();
    }

    @Test
    void triesAgainWhenAServiceIsDownAndTellsTheAgentOnce() {
        script.failure = ServiceException.temporary("The billing system", "no answer");
        bot.agentSays("/echo hello");
        bot.advance(Duration.ofSeconds(10));
        bot.advance(Duration.ofSeconds(10));

        script.failure = null;
        bot.advance(Duration.ofMinutes(5));

        assertThat(bot.notes())
                .containsExactly(
                        "The billing system does not answer at the moment. Still trying /echo: you will be told here"
                                + " how it ends, and need not type it again.",
                        "hello");
        assertThat(script.ran).hasSizeGreaterThan(2).containsOnly(script.ran.get(0));
    }

    @Test
    void givesUpWithAReferenceAndNothingForTheVisitor() {
        script.failure = ServiceException.temporary("The billing system", "no answer");
        bot.agentSays("/echo hello");

        for (int i = 0; i < 20; i++) {
            bot.advance(Duration.ofMinutes(6));
        }

        assertThat(script.ran).hasSize(8);
        assertThat(bot.notes()).hasSize(2).last().asString().contains("Sorry, /echo did not work", script.ran.get(0));
        assertThat(bot.chats()).isEmpty();
    }

    @Test
    void doesNotRepeatADefectAndShowsNothingOfIt() {
        script.failure = new IllegalStateException("password=hunter2");

        bot.agentSays("/echo hello");
        bot.advance(Duration.ofHours(1));

        assertThat(script.ran).hasSize(1);
        assertThat(bot.notes())
                .containsExactly("Sorry, /echo did not work. Something went wrong inside the bot. Try again later, or"
                        + " give your administrator this reference: " + script.ran.get(0));
    }

    @Test
    void tellsOnceThatACommandWaitsForTheOneBeforeIt() {
        script.failure = ServiceException.temporary("The billing system", "no answer");
        bot.agentSays("/echo first");
        bot.agentSays("/echo second");
        assertThat(bot.notes()).hasSize(1);

        bot.advance(Duration.ofSeconds(10));
        bot.advance(Duration.ofSeconds(10));
        assertThat(bot.notes())
                .hasSize(2)
                .last()
                .isEqualTo(
                        "Waiting: /echo begins when the command before it in this conversation has ended. You will be"
                                + " told here how it ends, and need not type it again.");
        script.failure = null;
        bot.advance(Duration.ofMinutes(5));

        assertThat(bot.notes()).hasSize(4).endsWith("first", "second");
    }

    @Test
    void keepsTheOrderOfAConversationWhenTheFirstHasToWait() {
        script.failure = ServiceException.temporary("The billing system", "no answer");
        bot.agentSays("/echo first");
        script.failure = null;
        bot.agentSays("/echo second");
        assertThat(bot.notes()).hasSize(1);

        bot.advance(Duration.ofMinutes(1));

        assertThat(bot.notes()).hasSize(3).endsWith("first", "second");
    }

    @Test
    void deliversLaterWhatDriftDoesNotTake() {
        bot.drift().faults().next(2).on("POST", "/conversations/{id}/messages").serverError(503);

        bot.agentSays("/echo hello");
        assertThat(bot.notes()).isEmpty();
        bot.advance(Duration.ofMinutes(1));
        bot.advance(Duration.ofMinutes(1));

        assertThat(bot.notes()).containsExactly("hello");
        assertThat(bot.chats()).containsExactly("for ana@example.com");
        assertThat(script.ran).hasSize(1);
    }

    @Test
    void refusesWhatTheBotWouldNotWire() {
        assertThatThrownBy(() -> BotTester.with(binder -> commandBinder(binder).bind(Echo.class)))
                .isInstanceOf(CreationException.class)
                .hasMessageContaining("Script");
    }

    private List<SimulatedMessage> posts() {
        return bot.drift().messages(bot.drift().conversations().get(0));
    }

    /** What the echo does, and did. */
    static final class Script {
        final List<String> ran = new ArrayList<>();
        RuntimeException failure;
    }

    @SlashCommand(name = "echo", summary = "Says it again", examples = "/echo hello & goodbye")
    static final class Echo implements CommandHandler<Echo.Arguments> {
        record Arguments(String text) {}

        private final Script script;

        @Inject
        Echo(Script script) {
            this.script = script;
        }

        @Override
        public Reply handle(Call call, Arguments arguments) {
            script.ran.add(call.id());
            if (script.failure != null) {
                throw script.failure;
            }
            return Reply.note(arguments.text())
                    .andChat("for " + call.contact().email().orElseThrow());
        }
    }

    @SlashCommand(name = "secret", summary = "For administrators", role = Role.ADMIN)
    static final class Secret implements CommandHandler<Secret.Arguments> {
        record Arguments(Optional<String> text) {}

        @Inject
        Secret() {}

        @Override
        public Reply handle(Call call, Arguments arguments) {
            return Reply.note("revealed");
        }
    }
}
