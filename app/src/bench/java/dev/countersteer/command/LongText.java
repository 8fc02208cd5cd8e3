package dev.countersteer.command;

import com.google.inject.Guice;
import dev.countersteer.command.help.MistakeText;
import dev.countersteer.command.text.BodyText;
import dev.countersteer.command.text.CommandLine;
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

    @Param({"x ", "<a", "&", "\"", "--a ", "--seats 5 ", "a\\\"", "<a b=\"", "--company=\" "})
    public String piece;

    private final CommandRegistry registry =
            Guice.createInjector(new CommandModule(), new ManyCommands(10)).getInstance(CommandRegistry.class);

    private String body;

    @Setup
    public void write() {
        body = "/signup trial " + piece.repeat(LENGTH / piece.length());
    }

    @Benchmark
    public String readsALongText() {
        CommandLine line = CommandLine.parse(BodyText.of(body)).orElseThrow();
        Found.Command found = (Found.Command) registry.find(line, any -> true);
        Bound bound = ArgumentBinder.bind(found.definition(), line.text(), found.arguments(), ManyCommands.LOOKUPS);
        return bound instanceof Bound.Mistakes wrong
                ? MistakeText.note(found.definition(), line.text(), wrong.mistakes())
                : bound.toString();
    }
}
