package dev.countersteer.command;

import static dev.countersteer.api.CommandBinder.commandBinder;

import com.google.inject.Guice;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.Option;
import dev.countersteer.api.Person;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.api.UserId;
import dev.countersteer.command.help.MistakeText;
import dev.countersteer.command.text.BodyText;
import dev.countersteer.command.text.CommandLine;
import dev.countersteer.command.value.ContactAttributes;
import dev.countersteer.command.value.Lookups;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From a body of 100 kB to a note that says what is wrong with it. */
@SuppressWarnings("NullAway.Init")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class LongText {
    private static final int LENGTH = 100_000;
    private static final int STAFF = 200;

    private static final List<Person> PEOPLE = IntStream.rangeClosed(1, STAFF)
            .mapToObj(i -> new Person(
                    new UserId(i), "Ana Meier" + i, Optional.of(new EmailAddress("ana" + i + "@example.com"))))
            .toList();

    /** What is repeated; behind a {@code /share} it is a part of that, else of a {@code /signup}. */
    @Param({
        "x ",
        "<a",
        "&",
        "\"",
        "--a ",
        "--seats 5 ",
        "a\\\"",
        "<a b=\"",
        "--company=\" ",
        "/share --level ,",
        "/share --level x,",
        "/share x ",
        "/share --level 5,",
        "/share --plan trail ",
        "/share --who @x ",
        "/share --who @meier7 ",
    })
    public String piece;

    private final CommandRegistry registry = Guice.createInjector(
                    new CommandModule(),
                    new ManyCommands(10),
                    binder -> commandBinder(binder).bind(Share.class))
            .getInstance(CommandRegistry.class);

    private String body;

    @Setup
    public void write() {
        String begin = piece.startsWith("/share ") ? "/share " : "/signup trial ";
        String repeated = piece.startsWith(begin) ? piece.substring(begin.length()) : piece;
        body = begin + repeated.repeat(LENGTH / repeated.length());
    }

    @Benchmark
    public String readsALongText() {
        CommandLine line = CommandLine.parse(BodyText.of(body)).orElseThrow();
        Found.Command found = (Found.Command) registry.find(line, any -> true);
        Lookups lookups = new Lookups(new UserId(1), ContactAttributes.NONE, () -> PEOPLE, Clock.systemUTC());
        Bound bound = ArgumentBinder.bind(found.definition(), line.text(), found.arguments(), lookups);
        return bound instanceof Bound.Mistakes wrong
                ? MistakeText.note(found.definition(), line.text(), wrong.mistakes())
                : bound.toString();
    }

    /** Takes lists of what is read in different ways. */
    @SlashCommand(name = "share", summary = "Takes lists")
    static final class Share extends Silent<Share.Lists> implements CommandHandler<Share.Lists> {
        record Lists(
                @Option("numbers") List<Integer> level,
                @Option("plans") List<Arguments.Plan> plan,
                @Option("people") List<Person> who,
                List<Integer> numbers) {}
    }
}
