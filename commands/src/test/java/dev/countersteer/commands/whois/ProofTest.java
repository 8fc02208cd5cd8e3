package dev.countersteer.commands.whois;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.api.Verified;
import dev.countersteer.testing.BotTester;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What {@code /whois} says once the visitor has proven something. */
class ProofTest {
    @AutoClose
    private final BotTester bot = BotTester.with(
            new WhoisModule(new WhoisConfig(SignedIdentities.DISABLED)),
            binder -> commandBinder(binder).bind(Prove.class));

    @Test
    void isShownAsLongAsTheAddressIsTheSame() {
        bot.agentSays("/prove");

        bot.agentSays("/whois");
        assertThat(bot.notes())
                .last()
                .asString()
                .contains("\nIdentity: anonymous\nVerified: has proven by /verify in this"
                        + " conversation that they read the mail of ana@example.com\n");

        bot.visitorHasEmail("eve@example.com");
        bot.agentSays("/whois");
        assertThat(bot.notes()).last().asString().contains("nothing is proven").doesNotContain("Verified");
    }

    @SlashCommand(name = "prove", summary = "Proves the visitor's address")
    private static final class Prove implements CommandHandler<Prove.Arguments> {
        @Inject
        Prove() {}

        @Override
        public Reply handle(Call call, Arguments arguments) {
            new Verified(call.contact().email().orElseThrow(), Instant.EPOCH).keep(call);
            return Reply.none();
        }

        record Arguments() {}
    }
}
