package dev.countersteer.command;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Stage;
import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.Matches;
import dev.countersteer.api.Option;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.api.UserException;
import dev.countersteer.api.UserId;
import dev.countersteer.command.help.MistakeText;
import dev.countersteer.command.text.CommandLine;
import dev.countersteer.command.value.ContactAttributes;
import dev.countersteer.command.value.Lookups;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentBinderTest {
    private static final Lookups LOOKUPS =
            new Lookups(new UserId(1), ContactAttributes.NONE, List::of, Clock.systemUTC());

    private final CommandRegistry registry = Guice.createInjector(Stage.PRODUCTION, new CommandModule(), binder -> {
                commandBinder(binder).bind(Order.class);
                commandBinder(binder).bind(Ship.class);
            })
            .getInstance(CommandRegistry.class);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # typed                                              | color | email         | rush  | remark
            /order red                                           | RED   |               | false |
            /order RED                                           | RED   |               | false |
            /order deep-blue                                     | DEEP_BLUE |           | false |
            /order red for  Ana's birthday                       | RED   |               | false | for  Ana's birthday
            /order red "for her"                                 | RED   |               | false | for her
            /order red “for her”                                 | RED   |               | false | for her
            /order red "for" her                                 | RED   |               | false | "for" her
            /order --email ana@example.com red                   | RED   | ana@example.com | false |
            /order --email=ana@example.com red                   | RED   | ana@example.com | false |
            /order --email="ana@example.com" red                 | RED   | ana@example.com | false |
            /order —email ana@example.com red                    | RED   | ana@example.com | false |
            /order --Email ana@example.com red                   | RED   | ana@example.com | false |
            /order --rush red                                    | RED   |               | true  |
            /order --no-rush red                                 | RED   |               | false |
            /order -- red --rush                                 | RED   |               | false | --rush
            /order red - --5                                     | RED   |               | false | - --5
            /order red for Ana --rush                            | RED   |               | true  | for Ana
            /order red for  --rush  Ana                          | RED   |               | true  | for  Ana
            /order red for Ana --email ana@example.com soon      | RED   | ana@example.com | false | for Ana soon
            /order red "for her" --rush                          | RED   |               | true  | for her
            /order red a -- b --rush                             | RED   |               | true  | a -- b
            /order red he said —no way                           | RED   |               | false | he said —no way
            /order red he said "hm --rush                        | RED   |               | false | he said "hm --rush
            /order red "--rush" is the option                    | RED   |               | false | "--rush" is the option
            """)
    void bindsWhatWasTyped(String typed, Color color, String email, boolean rush, String remark) {
        Bound bound = bind(typed);

        assertThat(bound)
                .isEqualTo(new Bound.Arguments(new Order.Arguments(
                        color, Optional.ofNullable(email).map(EmailAddress::new), rush, Optional.ofNullable(remark))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # typed                                | mistake
            /order                                 | color is missing: one of red, deep-blue.
            /order green                           | color: "green" is not one of red, deep-blue.
            /order red --emial                     | /order has no option --emial. Did you mean --email?
            /order --emial x red                   | /order has no option --emial. Did you mean --email?
            /order --urgent red                    | /order has no option --urgent.
            /order --email --rush red              | --email needs a value, and found --rush.
            /order red --email                     | --email needs a value.
            /order --email                         | --email needs a value.
            /order --email ana red                 | --email: "ana" is not an e-mail address, such as ana@example.com.
            /order --email= red                    | Type --email=red without a space.
            /order "red                            | The quote that opens at "red never closes. Close it, or leave it out.
            /order --rush --rush red               | --rush is given twice.
            /order red no                          | not "no".
            /order red for Ana --rsh               | /order has no option --rsh. Did you mean --rush?
            """)
    void saysWhatIsWrong(String typed, String mistake) {
        assertThat(mistakes(typed)).contains(mistake);
    }

    @Test
    void reportsAllMistakesTogether() {
        assertThat(mistakes("/order --email ana --urgent"))
                .containsExactly(
                        "--email: \"ana\" is not an e-mail address, such as ana@example.com.",
                        "/order has no option --urgent.",
                        "color is missing: one of red, deep-blue.");
    }

    @Test
    void triesNoPatternOnATextThatOverflowsIt() {
        assertThat(bind("/ship " + "A-1".repeat(333))).isInstanceOf(Bound.Arguments.class);
        assertThat(mistakes("/ship " + "A-1".repeat(100_000)))
                .containsExactly("parts: \"" + "A-1".repeat(20) + "…\" is not letters, digits and hyphens.");
    }

    @ParameterizedTest
    @CsvSource({"/order --help,true", "/order red --HELP,true", "/order -- --help,false", "/order '--help',false"})
    void noticesACallForHelp(String typed, boolean asks) {
        assertThat(ArgumentBinder.asksForHelp(
                        CommandLine.parse(typed).orElseThrow().words()))
                .isEqualTo(asks);
    }

    private Bound bind(String typed) {
        CommandLine line = CommandLine.parse(typed).orElseThrow();
        Found.Command found = (Found.Command) registry.find(line, any -> true);
        return ArgumentBinder.bind(found.definition(), line.text(), found.arguments(), LOOKUPS);
    }

    private List<String> mistakes(String typed) {
        CommandLine line = CommandLine.parse(typed).orElseThrow();
        Found.Command found = (Found.Command) registry.find(line, any -> true);
        return ((Bound.Mistakes) bind(typed))
                .mistakes().stream()
                        .map(mistake -> MistakeText.sentence(found.definition(), line.text(), mistake))
                        .toList();
    }

    @SlashCommand(name = "ship", summary = "Sends something", examples = "/ship A-1")
    static final class Ship implements CommandHandler<Ship.Arguments> {
        record Arguments(
                @Matches(value = "(?:[A-Z]|-|[0-9])+", expected = "letters, digits and hyphens")
                String parts) {}

        @Override
        public Reply handle(Call call, Arguments arguments) {
            return Reply.none();
        }
    }

    enum Color {
        RED,
        DEEP_BLUE
    }

    @SlashCommand(name = "order", summary = "Orders something", examples = "/order red")
    static final class Order implements CommandHandler<Order.Arguments> {
        record Arguments(
                Color color,
                @Option("whom to tell") Optional<EmailAddress> email,
                @Option("today") boolean rush,
                Optional<String> remark) {
            Arguments {
                if (remark.equals(Optional.of("no"))) {
                    throw new UserException("not \"no\"");
                }
            }
        }

        @Override
        public Reply handle(Call call, Arguments arguments) {
            return Reply.none();
        }
    }
}
