package dev.countersteer.command.definition;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.inject.Guice;
import com.google.inject.Stage;
import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Describe;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.FromContact;
import dev.countersteer.api.Matches;
import dev.countersteer.api.Option;
import dev.countersteer.api.Person;
import dev.countersteer.api.Range;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.command.CommandModule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each problem names the class, the component and the way out; all of them come together. */
class WrongDeclarationTest {
    @Test
    void namesClassComponentAndWayOut() {
        List<String> problems = problems(Wrong.class);

        assertThat(problems).allMatch(problem -> problem.startsWith(Wrong.class.getName() + ": "));
        assertThat(problems)
                .extracting(problem -> problem.substring(Wrong.class.getName().length() + 2))
                .containsExactlyInAnyOrder(
                        "\"text\" cannot have that @Range; it bounds numbers, and its min is not above its max",
                        "\"count\" cannot have that @Range; it bounds numbers, and its min is not above its max",
                        "\"silent\" cannot have that @Matches; it is for a String, and says in expected what matches",
                        "\"number\" cannot have that @Matches; it is for a String, and says in expected what matches",
                        "\"open\" has a pattern that is none: Unclosed group in (; mend the regular expression in its"
                                + " @Matches",
                        "\"flag\" cannot have @Range or @Matches, as a boolean is yes or no; leave them out",
                        "\"nowhere\" cannot come from the contact; use @FromContact with the name of an attribute, on"
                                + " one value and not on a boolean or a List",
                        "\"addresses\" cannot come from the contact; use @FromContact with the name of an attribute,"
                                + " on one value and not on a boolean or a List",
                        "\"twice\" is described twice; leave out @Describe, as @Option says what it does",
                        "nothing reads \"thread\" of type java.lang.Thread; bind the command with .parse(Thread.class,"
                                + " …)",
                        "--help has a second meaning (--help is taken, and a flag takes its --no- form, too); rename"
                                + " the component",
                        "--no-flag has a second meaning (--help is taken, and a flag takes its --no- form, too);"
                                + " rename the component",
                        "the letter '1' of --help is no letter, or another option has it; choose another",
                        "the letter 'x' of --twice is no letter, or another option has it; choose another",
                        "\"last\" stands behind the list \"addresses\", which takes all that is left; put the list"
                                + " last");
    }

    @Test
    void comeTogetherForAllCommands() {
        assertThat(problems(NoRecord.class, LongName.class, NoName.class))
                .containsExactlyInAnyOrder(
                        NoRecord.class.getName() + ": does not say what it takes; let it implement"
                                + " CommandHandler<Arguments> itself, with Arguments a record",
                        LongName.class.getName() + ": the name \"" + "x".repeat(33) + "\" cannot be typed; use a"
                                + " letter, then at most 31 letters, digits, - or _, and one space before each further"
                                + " word of a sub-command",
                        LongName.class.getName() + ": the alias \"/long\" cannot be typed; use a letter, then at most"
                                + " 31 letters, digits, - or _, and one space before each further word of a"
                                + " sub-command",
                        NoName.class.getName() + ": has no @SlashCommand; add it with a name and a summary");
    }

    @Test
    void tellOfNamesThatClashBesideAllElse() {
        assertThat(problems(Twin.class, LongName.class, OtherTwin.class))
                .anyMatch(problem -> problem.startsWith("/twin is both ") && problem.endsWith("; rename one"))
                .anyMatch(problem -> problem.startsWith(LongName.class.getName() + ": the name"));
    }

    @Test
    void tellOfExamplesThatAreNotTaken() {
        assertThat(problems(Plans.class, PlansOfAll.class))
                .containsExactlyInAnyOrder(
                        "/plans: the example \"/plans weekly\" is wrong: unit: \"weekly\" is not one of minutes, days;"
                                + " mend it",
                        "/plans: the example \"/plans days --seats\" is wrong: unknown option --seats; mend it",
                        "/plans: the example \"/plans all\" is another command's; change it");
    }

    @SafeVarargs
    private static List<String> problems(Class<? extends CommandHandler<?>>... commands) {
        Throwable thrown = catchThrowable(() -> Guice.createInjector(Stage.PRODUCTION, new CommandModule(), binder -> {
            for (Class<? extends CommandHandler<?>> command : commands) {
                commandBinder(binder).bind(command);
            }
        }));
        return ((DeclarationException) thrown.getCause()).problems();
    }

    @SlashCommand(name = "wrong", summary = "Has all that can be wrong with what a command takes")
    static final class Wrong extends Silent<Wrong.Arguments> implements CommandHandler<Wrong.Arguments> {
        record Arguments(
                @Range(min = 1) String text,
                @Range(min = 2, max = 1) int count,

                @Matches(value = "[a-z]+", expected = " ") String silent,

                @Matches(value = "[0-9]+", expected = "a number")
                int number,

                @Matches(value = "(", expected = "a brace") String open,

                @Range(max = 1) boolean flag,
                Thread thread,

                @FromContact(" ") EmailAddress nowhere,

                @FromContact("email") List<EmailAddress> addresses,

                @Option(value = "a name that is taken", letter = '1')
                Optional<Integer> help,

                @Option(value = "the form of a flag", letter = 'x')
                Optional<Integer> noFlag,

                @Option(value = "one", letter = 'x') @Describe("two")
                Optional<Integer> twice,

                Optional<String> last) {}
    }

    @SlashCommand(name = "raw", summary = "Takes nobody knows what")
    static final class NoRecord implements CommandHandler<Record> {
        @Override
        public Reply handle(Call call, Record arguments) {
            return Reply.none();
        }
    }

    record Nothing() {}

    @SlashCommand(name = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", aliases = "/long", summary = "Has a long name")
    static final class LongName extends Silent<Nothing> implements CommandHandler<Nothing> {}

    static final class NoName extends Silent<Nothing> implements CommandHandler<Nothing> {}

    @SlashCommand(name = "twin", summary = "Is there twice, and has a name that cannot be typed", aliases = "t!")
    static final class Twin extends Silent<Nothing> implements CommandHandler<Nothing> {}

    @SlashCommand(name = "other", aliases = "TWIN", summary = "Is there twice")
    static final class OtherTwin extends Silent<Nothing> implements CommandHandler<Nothing> {}

    enum Unit {
        MINUTES,
        DAYS
    }

    @SlashCommand(
            name = "plans",
            summary = "Has examples that it does not take",
            examples = {"/plans days", "/plans weekly", "/plans days --seats", "/plans all", "/plans days @ana"})
    static final class Plans extends Silent<Plans.Arguments> implements CommandHandler<Plans.Arguments> {
        record Arguments(Unit unit, Optional<Person> who) {}
    }

    @SlashCommand(name = "plans all", summary = "Has an example", examples = "/plans all")
    static final class PlansOfAll extends Silent<Nothing> implements CommandHandler<Nothing> {}

    abstract static class Silent<A extends Record> {
        public Reply handle(Call call, A arguments) {
            return Reply.none();
        }
    }
}
