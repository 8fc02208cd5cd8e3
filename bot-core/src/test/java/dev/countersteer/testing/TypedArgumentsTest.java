package dev.countersteer.testing;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Describe;
import dev.countersteer.api.FromContact;
import dev.countersteer.api.Option;
import dev.countersteer.api.Percent;
import dev.countersteer.api.Person;
import dev.countersteer.api.Range;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every type of argument, from the message to the handler. */
class TypedArgumentsTest {
    private static final String ANA = "Person[id=2211905, name=Ana Lee, email=Optional[agent-2211905@example.test]]";

    @AutoClose
    private final BotTester bot = BotTester.with(binder -> {
        commandBinder(binder).bind(Assign.class);
        commandBinder(binder).bind(Offer.class);
    });

    @BeforeEach
    void addPeople() {
        bot.drift().addAgent("Ana Lee", "agent");
        bot.drift().addAgent("Bo Lee", "admin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /assign @ana
            /assign "Ana Lee"
            /assign “Ana Lee”
            /assign 2211905
            /assign agent-2211905@example.test
            """)
    void findsAPersonOfTheOrg(String typed) {
        bot.agentSays(typed);

        assertThat(bot.notes()).containsExactly(ANA + " []");
    }

    @Test
    void knowsWhoAsks() {
        bot.agentSays("/assign me --watcher @ana,@bo");

        assertThat(bot.notes())
                .singleElement()
                .asString()
                .startsWith("Person[id=2211904, name=Sam Agent")
                .contains("name=Ana Lee", "name=Bo Lee");
    }

    @Test
    void asksWhichOfSeveral() {
        bot.agentSays("/assign @lee");

        assertThat(bot.notes()).singleElement().asString().startsWith("""
                        owner: "lee" can be Ana Lee (agent-2211905@example.test, 2211905), \
                        Bo Lee (agent-2211906@example.test, 2211906); type the e-mail address or the id.
                        /assign ▸@lee◂""");
    }

    @Test
    void takesABotForNobody() {
        bot.agentSays("/assign \"Simulated Bot\"");

        assertThat(bot.notes()).singleElement().asString().contains("is nobody in this organization");
    }

    @Test
    void waitsForDriftInsteadOfBlamingTheAgent() {
        bot.drift().faults().always().on("GET", "/users/list").serverError(503);
        bot.agentSays("/assign @ana");
        assertThat(bot.notes()).noneMatch(note -> note.contains("Usage"));
        bot.drift().faults().clear();

        bot.advance(Duration.ofMinutes(30));

        assertThat(bot.notes()).last().isEqualTo(ANA + " []");
    }

    @Test
    void meansTheDayOnWhichItWasTyped() {
        bot.visitorHas(Map.of("site", "https://example.com/"));
        bot.drift().faults().always().on("GET", "/contacts/{id}").serverError(503);
        bot.agentSays("/offer 1 1 today 1h");
        bot.drift().faults().clear();

        bot.advance(Duration.ofHours(20));

        assertThat(bot.clock().instant()).isAfter("2026-11-24T00:00:00Z");
        assertThat(bot.notes()).last().asString().contains("day=2026-11-23");
    }

    @Test
    void readsAllTypesOfOneCall() {
        bot.agentSays("/offer 1,5 15% tomorrow 2h30m https://example.com/a --rate 0.5,2%");

        assertThat(bot.notes())
                .containsExactly("Arguments[price=1.5, discount=15%, day=2026-11-24, time=PT2H30M,"
                        + " link=https://example.com/a, rate=[0.5%, 2%]]");
    }

    @Test
    void boundsWhatHasASize() {
        bot.agentSays("/offer 1001 101% today 1h https://example.com/");

        assertThat(bot.notes())
                .singleElement()
                .asString()
                .startsWith("price: \"1001\" is not from 0 to 1000.\ndiscount: \"101%\" is not at most 100.");
    }

    @Test
    void readsTheContactsValueAsATypedOne() {
        bot.visitorHas(Map.of("site", "https://example.com/ana"));

        bot.agentSays("/offer 1 1 today 1h");

        assertThat(bot.notes()).singleElement().asString().contains("link=https://example.com/ana");
    }

    @SlashCommand(name = "assign", summary = "Gives the conversation to somebody", examples = "/assign @ana")
    static final class Assign implements CommandHandler<Assign.Arguments> {
        record Arguments(
                Person owner, @Option("who looks on") List<Person> watcher) {}

        @Inject
        Assign() {}

        @Override
        public Reply handle(Call call, Arguments arguments) {
            return Reply.note(arguments.owner() + " " + arguments.watcher());
        }
    }

    @SlashCommand(name = "offer", summary = "Makes an offer")
    static final class Offer implements CommandHandler<Offer.Arguments> {
        record Arguments(
                @Range(min = 0, max = 1000) @Describe("in dollars")
                BigDecimal price,

                @Range(max = 100) Percent discount,
                LocalDate day,
                Duration time,
                @FromContact("site") URI link,
                @Option("of tax") List<Percent> rate) {}

        @Inject
        Offer() {}

        @Override
        public Reply handle(Call call, Arguments arguments) {
            return Reply.note(arguments.toString());
        }
    }
}
