package dev.countersteer.testing;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Binder;
import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Role;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.api.UserId;
import dev.countersteer.command.permission.Permission;
import dev.countersteer.command.permission.PermissionConfig;
import dev.countersteer.simulator.RecordedCall;
import dev.countersteer.simulator.SimulatedMessage;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use what, and that nobody else learns of it. */
class PermissionTest {
    private static final Permission BILLING = new Permission(Optional.empty(), Set.of(), Set.of("billing"));

    @AutoClose
    private BotTester bot = BotTester.with(PermissionTest::commands);

    @ParameterizedTest
    @ValueSource(strings = {"member", "agent", "admin"})
    void givesEveryoneWhatDeclaresNoRoleWithoutAskingDrift(String role) {
        says(bot.drift().addAgent("Ada", role), "/queue list");

        assertThat(bot.notes()).containsExactly("listed");
        assertThat(questionsAboutPeople()).isEmpty();
    }

    @Test
    void ranksAdministratorsOverAgentsOverMembers() {
        says(bot.drift().addAgent("Mia", "member"), "/queue move");
        says(bot.drift().addAgent("Ada", "admin"), "/queue move");
        says(bot.drift().addAgent("Abe", "agent"), "/queue move");

        assertThat(bot.notes())
                .containsExactly(
                        "No command /queue move.\n/queue takes one more word:\n/queue list — Lists the queue",
                        "moved",
                        "moved");
    }

    @Test
    void takesTheConfigurationOverWhatTheCommandDeclares() {
        reconfigure(Map.of("queue list", Permission.of(Role.ADMIN), "secret", Permission.of(Role.MEMBER)));

        bot.agentSays("/secret");
        bot.agentSays("/queue list");

        assertThat(bot.notes())
                .containsExactly(
                        "revealed",
                        "No command /queue list.\n/queue takes one more word:\n/queue move — Moves within the queue");
    }

    @Test
    void letsThoseInWhoAreNamedByIdOrAddressAndNobodyElse() {
        reconfigure(Map.of(
                "secret", new Permission(Optional.empty(), Set.of("2211905", "AGENT-2211906@example.test"), Set.of())));
        UserId first = bot.drift().addAgent("Named by id", "member");
        UserId second = bot.drift().addAgent("Named by address", "member");
        UserId other = bot.drift().addAgent("Not named", "admin");

        says(first, "/secret");
        says(second, "/secret");
        assertThat(bot.notes()).containsExactly("revealed", "revealed");
        says(other, "/secret");

        assertThat(bot.notes()).hasSize(2);
    }

    @Test
    void letsATeamInByItsName() {
        reconfigure(Map.of("secret", BILLING));
        UserId bea = bot.drift().addAgent("Bea", "member");
        UserId sam = bot.drift().addAgent("Sam", "admin");
        bot.drift().addTeam("Billing", bea);
        bot.drift().addTeam("Sales", sam);

        says(sam, "/secret");
        assertThat(bot.notes()).isEmpty();
        says(bea, "/secret");

        assertThat(bot.notes()).containsExactly("revealed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users/{id}", "/teams/users/{id}"})
    void allowsNobodyAnythingWhileDriftDoesNotSayWhoTheyAre(String question) {
        reconfigure(Map.of("secret", BILLING));
        UserId bea = bot.drift().addAgent("Bea", "member");
        bot.drift().addTeam("Billing", bea);
        bot.drift().faults().next(100).on("GET", question).serverError(503);

        says(bea, "/secret");
        bot.advance(Duration.ofSeconds(10));
        assertThat(bot.notes()).hasSize(1).noneMatch(note -> note.contains("revealed"));
        bot.drift().faults().clear();
        bot.advance(Duration.ofMinutes(5));

        assertThat(bot.notes()).hasSize(2).last().isEqualTo("revealed");
    }

    @Test
    void answersWhatIsHiddenAsWhatIsNotThere() {
        for (String hidden :
                List.of("/secret", "/secret --help", "/vault open now", "/vault", "/secrte", "/hepl-not")) {
            bot.agentSays(hidden);
        }

        assertThat(bot.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/help queue", "/help e", "/queue", "/queue add", "/queue adding", "/queu"})
    void showsNothingOfWhatIsHidden(String typed) {
        bot.agentSays(typed);

        // What was typed is named as it was; that says nothing of what there is.
        String said = bot.notes().get(0).replace("No command " + typed + ".", "");
        assertThat(bot.notes()).hasSize(1);
        assertThat(said).doesNotContain("secret", "vault", "queue add", "hela");
    }

    @Test
    void explainsWhatIsHiddenAsLittleAsWhatIsNotThere() {
        bot.agentSays("/help secret");
        bot.agentSays("/help nosuch");
        bot.agentSays("/help queue add");

        assertThat(bot.notes())
                .containsExactly(
                        "No command /secret. Type /help to see what there is.",
                        "No command /nosuch. Type /help to see what there is.",
                        "No command /queue add. Type /help to see what there is.");
    }

    @Test
    void letsHiddenNamesTakeNoPlaceAmongNearOnes() {
        bot.agentSays("/vaul");
        assertThat(bot.notes()).isEmpty();

        bot.agentSays("/heln");

        assertThat(bot.notes()).containsExactly("No command /heln. Did you mean /help?");
    }

    private void reconfigure(Map<String, Permission> permissions) {
        bot.close();
        bot = BotTester.with(new PermissionConfig(permissions), PermissionTest::commands);
    }

    private void says(UserId agent, String text) {
        bot.drift()
                .agentSays(
                        bot.drift().conversations().get(0),
                        agent,
                        SimulatedMessage.Type.PRIVATE_NOTE,
                        "<p>" + text + "</p>");
        bot.runDue();
    }

    private List<RecordedCall> questionsAboutPeople() {
        return bot.drift().calls().stream()
                .filter(call -> call.path().matches("/(users|teams)/.*"))
                .toList();
    }

    private static void commands(Binder binder) {
        commandBinder(binder).bind(QueueList.class);
        commandBinder(binder).bind(QueueAdd.class);
        commandBinder(binder).bind(QueueMove.class);
        commandBinder(binder).bind(Secret.class);
        commandBinder(binder).bind(Vault.class);
        commandBinder(binder).bind(Hela.class);
        commandBinder(binder).bind(Helb.class);
        commandBinder(binder).bind(Helc.class);
    }

    abstract static class Saying {
        record Nothing() {}

        private final String text;

        Saying(String text) {
            this.text = text;
        }

        public Reply handle(Call call, Nothing nothing) {
            return Reply.note(text);
        }
    }

    @SlashCommand(name = "queue list", summary = "Lists the queue")
    static final class QueueList extends Saying implements CommandHandler<Saying.Nothing> {
        @Inject
        QueueList() {
            super("listed");
        }
    }

    @SlashCommand(name = "queue add", summary = "Adds to the queue", role = Role.ADMIN)
    static final class QueueAdd extends Saying implements CommandHandler<Saying.Nothing> {
        @Inject
        QueueAdd() {
            super("added");
        }
    }

    @SlashCommand(name = "queue move", summary = "Moves within the queue", role = Role.AGENT)
    static final class QueueMove extends Saying implements CommandHandler<Saying.Nothing> {
        @Inject
        QueueMove() {
            super("moved");
        }
    }

    @SlashCommand(name = "secret", summary = "For administrators", role = Role.ADMIN)
    static final class Secret extends Saying implements CommandHandler<Saying.Nothing> {
        @Inject
        Secret() {
            super("revealed");
        }
    }

    @SlashCommand(name = "vault open", summary = "For administrators", role = Role.ADMIN)
    static final class Vault extends Saying implements CommandHandler<Saying.Nothing> {
        @Inject
        Vault() {
            super("opened");
        }
    }

    /** Three that are hidden, and as near as /help to what is typed. */
    @SlashCommand(name = "hela", summary = "For administrators", role = Role.ADMIN)
    static final class Hela extends Saying implements CommandHandler<Saying.Nothing> {
        @Inject
        Hela() {
            super("a");
        }
    }

    @SlashCommand(name = "helb", summary = "For administrators", role = Role.ADMIN)
    static final class Helb extends Saying implements CommandHandler<Saying.Nothing> {
        @Inject
        Helb() {
            super("b");
        }
    }

    @SlashCommand(name = "helc", summary = "For administrators", role = Role.ADMIN)
    static final class Helc extends Saying implements CommandHandler<Saying.Nothing> {
        @Inject
        Helc() {
            super("c");
        }
    }
}
