package dev.countersteer.testing;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Module;
import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Reply;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.SlashCommand;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However a command fails, the last that agents read of it is a reference. */
class FailureReferenceTest {
    private static final String REFERENCE = "(?s).*: 48213-\\d+";
    private static final Module COMMANDS = binder -> commandBinder(binder).bind(Fail.class);

    @AutoClose
    private final BotTester bot = BotTester.with(COMMANDS);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void endsWithIt(Kind kind) {
        bot.agentSays("/fail " + kind);
        for (int i = 0; i < 10; i++) {
            bot.advance(Duration.ofMinutes(10));
        }

        assertThat(bot.notes()).isNotEmpty().last().asString().matches(REFERENCE);
        assertThat(bot.notes()).filteredOn(note -> note.matches(REFERENCE)).hasSize(1);
    }

    @Test
    void endsWithItForWhoCannotBeAskedFor() {
        bot.drift().faults().always().on("GET", "/conversations/{id}").serverError(502);

        bot.agentSays("/fail CONTACT");
        for (int i = 0; i < 10; i++) {
            bot.advance(Duration.ofMinutes(10));
        }

        assertThat(bot.notes()).last().asString().contains("Drift").matches(REFERENCE);
    }

    enum Kind {
        DEFECT,
        ERROR,
        OUTAGE,
        REFUSAL,
        IO,
        CRASH,
        CONTACT
    }

    @SlashCommand(name = "fail", summary = "Fails")
    static final class Fail implements CommandHandler<Fail.Arguments> {
        record Arguments(Kind kind) {}

        @Inject
        Fail() {}

        @Override
        public Reply handle(Call call, Arguments arguments) throws Exception {
            switch (arguments.kind()) {
                case DEFECT -> throw new IllegalStateException("a bug");
                case ERROR -> throw new IllegalStateException("ended abnormally", new StackOverflowError());
                case OUTAGE -> throw ServiceException.temporary("The depot", "closed");
                case REFUSAL -> throw ServiceException.permanent("The depot", "no such thing");
                case IO -> throw new IOException("cut");
                case CRASH -> throw new SimulatedCrash();
                case CONTACT -> call.contact();
                default -> throw new IllegalArgumentException(arguments.toString());
            }
            throw new IllegalStateException("the contact is known");
        }
    }
}
