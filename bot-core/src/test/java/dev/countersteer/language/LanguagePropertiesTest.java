package dev.countersteer.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.Reply;
import dev.countersteer.dispatch.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every text, tried with many that chance made. */
class LanguagePropertiesTest {
    private static final long SEED = 20261124;
    private static final int TEXTS = 20_000;
    private static final List<String> COMMANDS = List.of(
            "signup",
            "note",
            "move",
            "refund",
            "tag",
            "invite",
            "queue",
            "queue add",
            "report",
            "help",
            "signpu",
            "Note");

    private final SampleBot bot = new SampleBot(Map.of("email", "ana@example.com", "company", "Acme"));
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final RandomText texts = new RandomText(random);

    @Test
    void postsNoNoteThatHoldsMoreThanText() {
        for (int i = 0; i < TEXTS; i++) {
            String command = COMMANDS.get(random.nextInt(COMMANDS.size()));
            String body = "/" + command + " " + texts.of(12);

            assertThat(PostedHtml.of(bot.answer(body))).as(body).doesNotContain("<p></p>");
        }
    }

    @Test
    void throwsForNoBody() {
        for (int i = 0; i < TEXTS; i++) {
            String body = texts.of(20);

            assertThat(bot.answer(body)).as(body).isNotInstanceOf(Outcome.Failed.class);
        }
    }

    @Test
    void understandsACallThatIsWrittenDownAgain() {
        for (int i = 0; i < TEXTS; i++) {
            SampleCommands.Signup.Arguments arguments = new SampleCommands.Signup.Arguments(
                    SampleCommands.Plan.values()[random.nextInt(3)],
                    random.nextBoolean() ? Optional.empty() : Optional.of(1 + random.nextInt(500)),
                    random.nextBoolean() ? Optional.empty() : Optional.of(texts.value()),
                    random.nextBoolean());
            String typed = Rendered.signup(arguments, random);

            assertThat(note(bot.answer(Rendered.html(typed)))).as(typed).isEqualTo(ShownCall.of("signup", arguments));
        }
    }

    @Test
    void understandsAListThatIsWrittenDownAgain() {
        for (int i = 0; i < TEXTS; i++) {
            List<String> names =
                    Stream.generate(texts::value).limit(random.nextInt(5)).toList();
            SampleCommands.Tag.Arguments arguments = new SampleCommands.Tag.Arguments(List.of(), List.of(), names);
            String typed = "/tag " + names.stream().map(Rendered::quoted).collect(Collectors.joining(" "));

            assertThat(note(bot.answer(Rendered.html(typed)))).as(typed).isEqualTo(ShownCall.of("tag", arguments));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a",
                "&",
                "<",
                "\"",
                "“",
                "--a ",
                "-",
                "x ",
                "<a b=\"",
                "<a b='>",
                "<!--",
                "\\\"",
                " ",
                "—a ",
                "=,",
                "--level x,",
                ", ",
                "--seats = "
            })
    void answersALongTextHoweverItRepeats(String piece) {
        // As long as a webhook may be: what is not linear does not come to an end.
        for (String command : List.of("signup", "note", "tag")) {
            String body = "/" + command + " " + piece.repeat(1_000_000 / piece.length());

            assertThat(PostedHtml.of(bot.answer(body))).isNotEmpty();
        }
    }

    @Test
    void keepsTheValuesOfTwoThreadsApart() throws InterruptedException, ExecutionException {
        int calls = 500_000;
        ExecutorService threads = Executors.newFixedThreadPool(2);

        Future<Integer> one = threads.submit(() -> foreignValues("one", calls));
        Future<Integer> other = threads.submit(() -> foreignValues("other", calls));

        assertThat(one.get() + other.get()).isZero();
        threads.shutdown();
    }

    private int foreignValues(String own, int calls) {
        int foreign = 0;
        for (int i = 0; i < calls; i++) {
            int seats = 1 + i % 500;
            String note = note(bot.answer("/signup trial --seats " + seats + " --company " + own + i));
            if (!note.equals("runs signup plan=[trial] seats=[" + seats + "] company=[" + own + i + "]")) {
                foreign++;
            }
        }
        return foreign;
    }

    private static String note(Outcome outcome) {
        Reply reply = outcome instanceof Outcome.Done done ? done.reply() : ((Outcome.Refused) outcome).reply();
        return reply.messages().stream().map(Reply.Message::text).collect(Collectors.joining());
    }
}
