package dev.countersteer.testing;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.simulator.SimulatedMessage.Type;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What has died with its process twice does not run beside another that has. */
class QuarantineTest {
    private final List<String> story = new ArrayList<>();
    private Runnable deed = () -> {
        throw new SimulatedCrash();
    };

    @AutoClose
    private final BotTester bot = BotTester.with(new AbstractModule() {
        @Override
        protected void configure() {
            bind(Runnable.class).toInstance(() -> deed.run());
            commandBinder(binder()).bind(Risk.class);
        }
    });

    private final ConversationId other =
            bot.drift().startConversation(bot.drift().addContact(Map.of()));

    @Test
    void runsThemOneAfterTheOther() {
        typeInBothConversations();
        dieAgainWithBoth();
        deed = () -> {
            story.add("begins");
            // What another worker of this process does meanwhile.
            bot.runDue();
            story.add("ends");
        };

        bot.advance(BotTester.LEASE);
        bot.advance(Duration.ofSeconds(1));

        assertThat(story).containsExactly("begins", "ends", "begins", "ends");
    }

    @Test
    void runsBesideThemWhatIsAboveSuspicion() {
        typeInBothConversations();
        dieAgainWithBoth();
        ConversationId third = bot.drift().startConversation(bot.drift().addContact(Map.of()));
        deed = () -> {
            story.add("begins");
            if (story.size() == 1) {
                bot.drift()
                        .agentSays(
                                third, bot.drift().addAgent("Kim Agent", "agent"), Type.PRIVATE_NOTE, "<p>/risk</p>");
                bot.runDue();
            }
            story.add("ends");
        };

        bot.advance(BotTester.LEASE);

        assertThat(story).startsWith("begins", "begins", "ends", "ends");
    }

    private void typeInBothConversations() {
        bot.agentSays("/risk");
        bot.drift().agentSays(other, bot.drift().addAgent("Lee Agent", "agent"), Type.PRIVATE_NOTE, "<p>/risk</p>");
        bot.runDue();
    }

    private void dieAgainWithBoth() {
        bot.advance(BotTester.LEASE);
        bot.runDue();
    }

    @SlashCommand(name = "risk", summary = "May end the process")
    static final class Risk implements CommandHandler<Risk.Arguments> {
        record Arguments() {}

        private final Runnable deed;

        @Inject
        Risk(Runnable deed) {
            this.deed = deed;
        }

        @Override
        public Reply handle(Call call, Arguments arguments) {
            deed.run();
            return Reply.note("done");
        }
    }
}
