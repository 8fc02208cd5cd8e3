package dev.countersteer.testing;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Role;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.api.UserException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Each run and each refusal leaves a line, with nothing of what was typed. */
class AuditTest {
    private static final String HUSH = "hush-hush";

    @AutoClose
    private final BotTester bot = BotTester.with(binder -> {
        commandBinder(binder).bind(Work.class);
        commandBinder(binder).bind(Secret.class);
    });

    @AutoClose
    private final AuditLines audit = new AuditLines();

    @Test
    void saysWhoTypedWhatWhereAndHowItEnded() {
        bot.agentSays("/work DONE " + HUSH);

        assertThat(audit.all())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsKeys("conversation", "duration_ms")
                        .containsEntry("caller", "2211904")
                        .containsEntry("org", "48213")
                        .containsEntry("attempt", "1")
                        .containsEntry("command", "/work")
                        .containsEntry("outcome", "done")
                        .hasEntrySatisfying(
                                "reference", reference -> assertThat(reference).startsWith("48213-")));
    }

    @Test
    void saysWhyACallerWasRefused() {
        bot.agentSays("/secret " + HUSH);
        bot.agentSays("/work " + HUSH);
        bot.agentSays("/work REFUSE " + HUSH);

        assertThat(audit.all())
                .extracting(line -> line.get("command"), line -> line.get("outcome"), line -> line.get("reason"))
                .containsExactly(
                        tuple("/secret", "refused", "permission"),
                        tuple("/work", "refused", "mistakes"),
                        tuple("/work", "refused", "command"));
    }

    @Test
    void hasALineForEachTry() {
        bot.agentSays("/work FAIL " + HUSH);
        bot.advance(Duration.ofSeconds(10));

        assertThat(audit.all()).extracting(line -> line.get("outcome")).containsOnly("failed");
        assertThat(audit.all()).extracting(line -> line.get("attempt")).containsExactly("1", "2");
    }

    @Test
    void repeatsNothingOfWhatWasTyped() {
        for (String kind : List.of("DONE ", "REFUSE ", "FAIL ", "")) {
            bot.agentSays("/work " + kind + HUSH);
        }

        assertThat(audit.all()).extracting(Map::toString).noneMatch(line -> line.contains(HUSH));
    }

    @Test
    void saysThatHelpWasAskedForAndNothingRan() {
        bot.agentSays("/work --help");
        bot.agentSays("/help work");

        assertThat(audit.all())
                .extracting(line -> line.get("command"), line -> line.get("outcome"))
                .containsExactly(tuple("/help", "done"), tuple("/help", "done"));
    }

    @Test
    void leavesOutWhatIsNobodysCommand() {
        bot.agentSays("/wrok");
        bot.agentSays("hello");

        assertThat(bot.notes()).containsExactly("No command /wrok. Did you mean /work?");
        assertThat(audit.all()).isEmpty();
    }

    @SlashCommand(name = "work", summary = "Works")
    static final class Work implements CommandHandler<Work.Arguments> {
        enum Kind {
            DONE,
            REFUSE,
            FAIL
        }

        record Arguments(Kind kind, String remark) {}

        @Inject
        Work() {}

        @Override
        public Reply handle(Call call, Arguments arguments) {
            return switch (arguments.kind()) {
                case DONE -> Reply.note(arguments.remark());
                case REFUSE -> throw new UserException(arguments.remark());
                case FAIL -> throw ServiceException.temporary("The depot", arguments.remark());
            };
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
