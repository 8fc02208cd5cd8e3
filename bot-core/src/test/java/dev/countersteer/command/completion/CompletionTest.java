package dev.countersteer.command.completion;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import dev.countersteer.api.ArgumentParser;
import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.FromContact;
import dev.countersteer.api.Option;
import dev.countersteer.api.Person;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Role;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.api.UserId;
import dev.countersteer.command.CommandModule;
import dev.countersteer.command.CommandRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {
    private static final CommandRegistry REGISTRY = Guice.createInjector(new CommandModule(), binder -> {
                commandBinder(binder).bind(Signup.class).parse(City.class, new Cities());
                commandBinder(binder).bind(QueueAdd.class);
                commandBinder(binder).bind(QueueList.class);
                commandBinder(binder).bind(QueueClear.class);
                commandBinder(binder).bind(Say.class);
                commandBinder(binder).bind(Transfer.class);
                commandBinder(binder).bind(Broken.class).parse(City.class, new BrokenCities());
            })
            .getInstance(CommandRegistry.class);

    /** Two have the same name. */
    private static final List<Person> PEOPLE = List.of(
            new Person(new UserId(7), "Ana Field", Optional.of(new EmailAddress("ana@example.com"))),
            new Person(new UserId(9), "Sam Agent", Optional.of(new EmailAddress("sam@example.com"))),
            new Person(new UserId(8), "Sám agent", Optional.empty()));

    /** The caret is the bar; a suggestion is the line as it would be, with the caret behind what was inserted. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', nullValues = "nothing", textBlock = """
                    # names
                    /|                        ; /broken| , /queue| , /say| , /signup| , /transfer|
                    /s|                       ; /say| , /signup|
                    /SI|                      ; /signup|
                    ` /si|`                   ; ` /signup|`
                    /sig|nup trial            ; /signup| trial
                    /si|x trial               ; /signup| trial
                    /signpu|                  ; /signup|
                    /reg|                     ; /register|
                    /zzz|                     ; nothing
                    |/signup                  ; nothing
                    # prose
                    |                         ; nothing
                    sig|                      ; nothing
                    /etc/pass|                ; nothing
                    //si|                     ; nothing
                    / si|                     ; nothing
                    please /si|               ; nothing
                    # sub-commands
                    /queue |                  ; /queue add| , /queue list|
                    /queue a|                 ; /queue add|
                    /QUEUE A|                 ; /QUEUE add|
                    /queue |x                 ; /queue add|x , /queue list|x
                    /queue zzz|               ; nothing
                    /q |                      ; /q add|
                    /queue 'a|                ; nothing
                    # values
                    /signup t|                ; /signup trial|
                    /signup T|                ; /signup trial|
                    /signup trail|            ; /signup trial|
                    /signup tr|al             ; /signup trial|
                    /signup 'tr|              ; /signup "trial"|
                    /signup “tr|              ; /signup "trial"|
                    /signup 'tr|' x           ; /signup "trial"| x
                    /signup 'tr|i --seats 5   ; /signup "trial"| --seats 5
                    /signup trial ber|        ; /signup trial Berlin|
                    /signup trial n|          ; /signup trial "New York"|
                    /signup trial Berlin,b|   ; /signup trial Berlin,Berlin|
                    /signup trial Berlin n|   ; /signup trial Berlin "New York"|
                    /signup trial Berlin x|   ; nothing
                    /broken x|                ; nothing
                    # people
                    /transfer |               ; /transfer me| , /transfer "Ana Field"| , /transfer sam@example.com| , /transfer 8|
                    /transfer a|              ; /transfer "Ana Field"|
                    /transfer @a|             ; /transfer "@Ana Field"|
                    /transfer "Ana f|         ; /transfer "Ana Field"|
                    /transfer M|              ; /transfer me|
                    /transfer anna|           ; nothing
                    # options
                    /signup --|               ; /signup --email| , /signup --level| , /signup --seats| , /signup --urgent| , /signup --help|
                    /signup --S|              ; /signup --seats|
                    /signup —s|               ; /signup --seats|
                    /signup —|seats           ; /signup --email| , /signup --level| , /signup --seats| , /signup --urgent| , /signup --help|
                    /signup --emial|          ; /signup --email|
                    /signup --n|              ; nothing
                    /signup --no|             ; /signup --no-urgent|
                    /signup --no-u|           ; /signup --no-urgent|
                    /signup -|                ; /signup --email| , /signup --level| , /signup --seats| , /signup --urgent| , /signup --help| , /signup -n|
                    /signup -n|               ; /signup -n|
                    /signup -N|               ; nothing
                    /signup -se|              ; /signup --seats|
                    /signup --seats 5 --s|    ; nothing
                    /signup -n 5 --s|         ; nothing
                    /signup -N 5 --s|         ; nothing
                    /signup --s| --seats 5    ; nothing
                    /signup --no-urgent --u|  ; nothing
                    /signup -- --s|           ; nothing
                    # values of options
                    /signup --level |         ; /signup --level low| , /signup --level high|
                    /signup --level H|        ; /signup --level high|
                    /signup --level=h|        ; /signup --level=high|
                    /signup --LEVEL=|         ; /signup --LEVEL=low| , /signup --LEVEL=high|
                    /signup --level="h|       ; /signup --level="high"|
                    /signup —level=h|igh x    ; /signup —level=high| x
                    /signup --urgent=|        ; /signup --urgent=yes| , /signup --urgent=no|
                    /signup --seats |         ; nothing
                    /signup --nothing=h|      ; nothing
                    /signup --no-urgent=y|    ; nothing
                    /signup --no-level h --l| ; /signup --no-level h --level|
                    # the free rest
                    /say |                    ; /say --loud|
                    /say --l|                 ; /say --loud|
                    /say hello |              ; nothing
                    /say hello -|             ; nothing
                    /say hello --|            ; nothing
                    /say hello —|             ; nothing
                    /say hello --l|           ; /say hello --loud|
                    /say hello —l| you        ; /say hello --loud| you
                    /say hello --lodu|        ; /say hello --loud|
                    /say hello --loud=|       ; /say hello --loud=yes| , /say hello --loud=no|
                    /say hello --loud --l|    ; nothing
                    /say hello -- --l|        ; /say hello -- --loud|
                    /say -- hello --l|        ; nothing
                    /say hel|                 ; nothing
                    """)
    void offers(String typed, String expected) {
        List<String> offered = lines(typed);

        assertThat(offered)
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split(" , ", -1)));
    }

    @Test
    void offersValuesFirstAndThenTheOptionsThatAreNotGiven() {
        assertThat(lines("/signup --urgent |"))
                .containsExactly(
                        "/signup --urgent trial|",
                        "/signup --urgent annual|",
                        "/signup --urgent --email|",
                        "/signup --urgent --level|",
                        "/signup --urgent --seats|");
    }

    @Test
    void saysWhatEachIs() {
        assertThat(help("/|"))
                .containsExactly(
                        "Breaks", "/queue add, /queue list", "Says it again", "Creates an account", "Hands over");
        assertThat(help("/reg|")).containsExactly("The same as /signup");
        assertThat(help("/queue a|")).containsExactly("Adds the visitor");
        assertThat(help("/signup --s|")).containsExactly("how many may use it");
        assertThat(help("/signup --level h|")).containsExactly("of support");
    }

    @Test
    void offersNobodyWhenPeopleCannotBeAskedFor() {
        assertThat(Completion.of(REGISTRY, "/transfer ", 10, any -> true, () -> {
                    throw ServiceException.temporary("Drift", "down");
                }))
                .isEmpty();
    }

    @Test
    void doesNotTellOfWhatIsNotAllowed() {
        assertThat(Completion.of(REGISTRY, "/queue ", 7, any -> true, List::of)).hasSize(3);
        assertThat(Completion.of(REGISTRY, "/queue ", 7, any -> false, List::of))
                .isEmpty();
        assertThat(Completion.of(REGISTRY, "/", 1, any -> false, List::of)).isEmpty();
        assertThat(lines("/queue clear |")).isEmpty();
        assertThat(lines("/queue claer|")).isEmpty();
    }

    @Test
    void replacesNothingBetweenWords() {
        assertThat(Completion.of(REGISTRY, "/queue  list", 7, any -> true, List::of))
                .first()
                .isEqualTo(new Suggestion(7, 7, "add", "Adds the visitor"));
    }

    @Test
    void takesNonBreakingSpacesForSpaces() {
        assertThat(Completion.of(REGISTRY, "/signup\u00a0tr", 10, any -> true, List::of))
                .containsExactly(new Suggestion(8, 10, "trial", ""));
    }

    @Test
    void offersNoMoreThanSomebodyReads() {
        CommandRegistry one = Guice.createInjector(
                        new CommandModule(),
                        binder -> commandBinder(binder).bind(Broken.class).parse(City.class, new ManyCities()))
                .getInstance(CommandRegistry.class);

        assertThat(Completion.of(one, "/broken c", 9, any -> true, List::of)).hasSize(Completion.MOST);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 99, Integer.MAX_VALUE})
    void takesAnyCaret(int caret) {
        assertThat(Completion.of(REGISTRY, "/sig", caret, any -> true, List::of))
                .hasSize(caret > 0 ? 1 : 0);
    }

    @Test
    void neverThrowsAndItsPlacesAreInTheText() {
        List<String> pieces = List.of(
                "/", "signup", "queue", " ", " ", "--", "level", "=", "\"", "“", "'", "-", "—", "n", ",", "\\", "\n",
                "\u00a0", "😀", "\ud83d", "a", "no-");
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(12), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining("", random.nextInt(4) == 0 ? "" : "/signup ", ""));
            int caret = random.nextInt(text.length() + 1);

            assertThat(Completion.of(REGISTRY, text, caret, any -> true, List::of))
                    .as("%s at %s", text, caret)
                    .allMatch(one -> 0 <= one.from() && one.from() <= caret && caret <= one.to())
                    .allMatch(one -> one.to() <= text.length());
        }
    }

    private static List<String> lines(String typed) {
        String text = typed.replace("|", "");
        return suggestions(typed).stream()
                .map(one -> text.substring(0, one.from()) + one.insert() + "|" + text.substring(one.to()))
                .toList();
    }

    private static List<String> help(String typed) {
        return suggestions(typed).stream().map(Suggestion::help).toList();
    }

    private static List<Suggestion> suggestions(String typed) {
        return Completion.of(
                REGISTRY,
                typed.replace("|", ""),
                typed.indexOf('|'),
                command -> Role.AGENT.includes(command.role()),
                () -> PEOPLE);
    }

    enum Plan {
        TRIAL,
        ANNUAL
    }

    enum Level {
        LOW,
        HIGH
    }

    record City(String name) {}

    static class Cities implements ArgumentParser<City> {
        @Override
        public City parse(String text) {
            return new City(text.toLowerCase(Locale.ROOT));
        }

        @Override
        public List<String> choices() {
            return List.of("Berlin", "New York");
        }
    }

    static final class BrokenCities extends Cities {
        @Override
        public List<String> choices() {
            throw new IllegalStateException("the list of cities is not there");
        }
    }

    static final class ManyCities extends Cities {
        @Override
        public List<String> choices() {
            return IntStream.range(0, 1000).mapToObj(number -> "City" + number).toList();
        }
    }

    @SlashCommand(name = "signup", aliases = "register", summary = "Creates an account")
    static final class Signup extends Silent<Signup.Arguments> implements CommandHandler<Signup.Arguments> {
        record Arguments(
                Plan plan,
                List<City> cities,

                @Option("where the login goes") @FromContact("email")
                EmailAddress email,

                @Option(value = "how many may use it", letter = 'n')
                Optional<Integer> seats,

                @Option("of support") Optional<Level> level,
                @Option("at once") boolean urgent) {}
    }

    @SlashCommand(name = "queue add", aliases = "q add", summary = "Adds the visitor")
    static final class QueueAdd extends Silent<None> implements CommandHandler<None> {}

    @SlashCommand(name = "queue list", summary = "Lists who waits")
    static final class QueueList extends Silent<None> implements CommandHandler<None> {}

    @SlashCommand(name = "queue clear", summary = "Sends all away", role = Role.ADMIN)
    static final class QueueClear extends Silent<None> implements CommandHandler<None> {}

    @SlashCommand(name = "say", summary = "Says it again")
    static final class Say extends Silent<Say.Arguments> implements CommandHandler<Say.Arguments> {
        record Arguments(@Option("louder") boolean loud, String text) {}
    }

    @SlashCommand(name = "transfer", summary = "Hands over")
    static final class Transfer extends Silent<Transfer.Arguments> implements CommandHandler<Transfer.Arguments> {
        record Arguments(Person to) {}
    }

    @SlashCommand(name = "broken", summary = "Breaks")
    static final class Broken extends Silent<Broken.Arguments> implements CommandHandler<Broken.Arguments> {
        record Arguments(City city) {}
    }

    record None() {}

    abstract static class Silent<A extends Record> {
        public Reply handle(Call call, A arguments) {
            return Reply.none();
        }
    }
}
