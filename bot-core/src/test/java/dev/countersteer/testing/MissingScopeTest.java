package dev.countersteer.testing;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Scope;
import dev.countersteer.api.SlashCommand;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A command whose Drift app may less than it needs. */
class MissingScopeTest {
    @AutoClose
    private final BotTester bot = BotTester.with(binder -> commandBinder(binder).bind(Rename.class));

    @Test
    void isToldToTheAgentInSoManyWords() {
        bot.drift().grant(Set.of("contact_read", "conversation_read", "conversation_write", "user_read"));

        bot.agentSays("/rename");

        assertThat(bot.notes())
                .singleElement()
                .asString()
                .startsWith(
                        "Sorry, /rename did not work. Drift refused the request. The bot's Drift app lacks the scope"
                                + " contact_write: whoever runs the bot adds it on dev.drift.com, installs the app again, and sets"
                                + " the new token. Try again later,");
    }

    @SlashCommand(name = "rename", summary = "Gives the visitor another name", scopes = Scope.CONTACT_WRITE)
    private static final class Rename implements CommandHandler<Rename.Arguments> {
        @Inject
        Rename() {}

        @Override
        public Reply handle(Call call, Arguments arguments) {
            call.contacts().update(call.contact().id(), Map.of("name", "Bo"));
            return Reply.note("Renamed.");
        }

        record Arguments() {}
    }
}
