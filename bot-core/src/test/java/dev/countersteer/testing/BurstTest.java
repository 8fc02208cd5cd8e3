package dev.countersteer.testing;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Reply;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.api.UserId;
import dev.countersteer.simulator.SimulatedMessage;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A command that is typed again and again stops at twenty within a minute. */
class BurstTest {
    private final Door door = new Door();

    @AutoClose
    private final BotTester bot = BotTester.with(binder -> {
        binder.bind(Door.class).toInstance(door);
        commandBinder(binder).bind(Knock.class);
    });

    @AutoClose
    private final AuditLines audit = new AuditLines();

    @Test
    void stopsWhoTypesACommandTooOften() {
        knock(20);
        bot.advance(Duration.ofSeconds(40));

        bot.agentSaysInChat("/knock");

        assertThat(door.knocks).isEqualTo(20);
        assertThat(bot.chats()).isEmpty();
        assertThat(bot.notes())
                .hasSize(21)
                .last()
                .isEqualTo("/knock was typed 20 times within a minute, which is as often as it may be. It was not run;"
                        + " type it again in 20 s.");
        assertThat(audit.all())
                .last()
                .satisfies(line ->
                        assertThat(line).containsEntry("outcome", "refused").containsEntry("reason", "limit"));
    }

    @Test
    void letsThemAgainWhenTheTimeIsOver() {
        knock(25);
        bot.advance(Duration.ofMinutes(1));

        knock(1);

        assertThat(door.knocks).isEqualTo(21);
    }

    @Test
    void stopsNobodyElse() {
        knock(20);
        UserId ben = bot.drift().addAgent("Ben", "member");

        bot.drift()
                .agentSays(
                        bot.drift().conversations().get(0), ben, SimulatedMessage.Type.PRIVATE_NOTE, "<p>/knock</p>");
        bot.runDue();

        assertThat(door.knocks).isEqualTo(21);
    }

    @Test
    void countsNoHelp() {
        for (int i = 0; i < 25; i++) {
            bot.agentSays("/help");
            bot.agentSays("/knock --help");
        }

        knock(20);

        assertThat(bot.notes()).hasSize(70);
        assertThat(door.knocks).isEqualTo(20);
    }

    @Test
    void countsARunThatIsRepeatedOnce() {
        door.failure = ServiceException.temporary("The door", "no answer");
        bot.agentSays("/knock");
        bot.advance(Duration.ofSeconds(10));
        bot.advance(Duration.ofSeconds(10));
        assertThat(door.knocks).isGreaterThan(1);
        door.failure = null;
        door.knocks = 0;

        knock(19);
        bot.advance(Duration.ofSeconds(30));

        assertThat(bot.notes()).noneMatch(note -> note.contains("was typed"));
        assertThat(door.knocks).isEqualTo(20);
    }

    private void knock(int times) {
        for (int i = 0; i < times; i++) {
            bot.agentSays("/knock");
        }
    }

    static final class Door {
        int knocks;
        RuntimeException failure;
    }

    @SlashCommand(name = "knock", summary = "Knocks")
    static final class Knock implements CommandHandler<Knock.Arguments> {
        record Arguments() {}

        private final Door door;

        @Inject
        Knock(Door door) {
            this.door = door;
        }

        @Override
        public Reply handle(Call call, Arguments arguments) {
            door.knocks++;
            if (door.failure != null) {
                throw door.failure;
            }
            return Reply.note("knocked");
        }
    }
}
