package dev.countersteer.testing;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Module;
import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Role;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.api.UserId;
import dev.countersteer.command.permission.Permission;
import dev.countersteer.command.permission.PermissionConfig;
import dev.countersteer.simulator.SimulatedMessage;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** {@code /cancel} of a command that waits for its next try; what stops one that runs is shown with threads elsewhere. */
class CancelTest {
    private static final String NOTHING = "Nothing runs here that could be cancelled.";
    private static final String STILL_TRYING = "The depot does not answer at the moment.";

    private final AtomicInteger runs = new AtomicInteger();
    private final Module commands = binder -> {
        binder.bind(AtomicInteger.class).toInstance(runs);
        commandBinder(binder).bind(Fetch.class);
    };

    @AutoClose
    private final AuditLines audit = new AuditLines();

    @AutoClose
    private final BotTester bot = BotTester.with(commands);

    @Test
    void endsWhatWaitsForItsNextTryWithoutRunningItAgain() {
        bot.agentSays("/fetch");

        bot.agentSays("/cancel");
        bot.advance(Duration.ofHours(2));

        assertThat(runs).hasValue(1);
        assertThat(bot.notes()).hasSize(2);
        assertThat(bot.notes().get(0)).startsWith(STILL_TRYING);
        assertThat(bot.notes().get(1))
                .startsWith("Cancelled: /fetch. Part of it may have been done.")
                .matches("(?s).*: 48213-\\d+");
        assertThat(audit.all())
                .extracting(line -> line.get("command") + " " + line.get("outcome"))
                .containsExactly("/fetch failed", "/fetch cancelled", "/cancel done");
    }

    @Test
    void saysSoWhereThereIsNothingToStop() {
        bot.agentSays("/cancel");

        assertThat(bot.notes()).containsExactly(NOTHING);
    }

    @Test
    void staysSilentWhenItIsTypedTwice() {
        bot.agentSays("/fetch");
        sayQuietly(bot, agent(bot), "/cancel");

        bot.agentSays("/cancel");

        assertThat(bot.notes()).hasSize(2).last().asString().startsWith("Cancelled: /fetch.");
    }

    @Test
    void stopsTheNextOneOnlyIfItIsAskedAgain() {
        bot.agentSays("/fetch");
        sayQuietly(bot, agent(bot), "/fetch");

        bot.agentSays("/cancel");

        assertThat(bot.notes()).hasSize(3).last().asString().startsWith(STILL_TRYING);
        bot.agentSays("/cancel");
        assertThat(bot.notes()).hasSize(4).last().asString().startsWith("Cancelled: /fetch.");
    }

    @Test
    void leavesOtherConversationsAlone() {
        bot.agentSays("/fetch");
        var other = bot.drift().startConversation(bot.drift().addContact(Map.of("name", "Bo")));

        bot.drift().agentSays(other, agent(bot), SimulatedMessage.Type.PRIVATE_NOTE, "<p>/cancel</p>");
        bot.runDue();

        assertThat(bot.drift().messages(other))
                .extracting(SimulatedMessage::body)
                .anyMatch(body -> body.contains(NOTHING));
        assertThat(bot.notes()).hasSize(1);
    }

    @Test
    void stopsNothingWhenMoreIsTypedOrHelpIsAskedFor() {
        bot.agentSays("/fetch");

        bot.agentSays("/cancel that please");
        bot.agentSays("/cancel --help");

        assertThat(bot.notes()).hasSize(1).first().asString().startsWith(STILL_TRYING);
    }

    @Test
    void isInTheListOfCommands() {
        bot.agentSays("/help");

        assertThat(bot.notes()).singleElement().asString().contains("/cancel — Stops the command that runs");
    }

    @Test
    void stopsNothingForWhomItIsNot() {
        try (BotTester strict = strict(Permission.of(Role.ADMIN))) {
            strict.agentSays("/fetch");

            strict.agentSays("/cancel");
            strict.advance(Duration.ofSeconds(10));

            assertThat(runs).hasValue(2);
            assertThat(strict.notes()).noneMatch(note -> note.contains("Cancelled"));
        }
    }

    @Test
    void stopsItForWhomItIsThoughAnotherTriedBefore() {
        try (BotTester strict = strict(Permission.of(Role.ADMIN))) {
            strict.agentSays("/fetch");
            sayQuietly(strict, agent(strict), "/cancel");

            sayQuietly(strict, strict.drift().addAgent("Ada Admin", "admin"), "/cancel");
            strict.runDue();

            assertThat(runs).hasValue(1);
            assertThat(strict.notes()).anyMatch(note -> note.startsWith("Cancelled: /fetch."));
        }
    }

    @Test
    void stopsNothingWhileItIsNotKnownWhoAsks() {
        try (BotTester strict = strict(new Permission(Optional.empty(), Set.of("sam@example.com"), Set.of("night")))) {
            strict.agentSays("/fetch");
            strict.drift().faults().always().on("GET", "/teams/users/{id}").serverError(502);
            strict.drift().faults().always().on("GET", "/users/{id}").serverError(502);

            strict.agentSays("/cancel");
            strict.advance(Duration.ofSeconds(10));

            assertThat(runs).hasValue(2);
            assertThat(strict.notes()).noneMatch(note -> note.contains("Cancelled"));
        }
    }

    private BotTester strict(Permission permission) {
        return BotTester.with(new PermissionConfig(Map.of("cancel", permission)), commands);
    }

    private static UserId agent(BotTester bot) {
        return bot.drift().addAgent("Kim Agent", "agent");
    }

    /** Types without waiting for what comes of it, in the conversation of the tester. */
    private static void sayQuietly(BotTester bot, UserId agent, String text) {
        bot.drift().agentSays(bot.conversation(), agent, SimulatedMessage.Type.PRIVATE_NOTE, "<p>" + text + "</p>");
        bot.drift().awaitDeliveries();
    }

    @SlashCommand(name = "fetch", summary = "Fetches from a depot that is closed")
    static final class Fetch implements CommandHandler<Fetch.Arguments> {
        record Arguments() {}

        private final AtomicInteger runs;

        @Inject
        Fetch(AtomicInteger runs) {
            this.runs = runs;
        }

        @Override
        public Reply handle(Call call, Arguments arguments) {
            runs.incrementAndGet();
            throw ServiceException.temporary("The depot", "closed");
        }
    }
}
