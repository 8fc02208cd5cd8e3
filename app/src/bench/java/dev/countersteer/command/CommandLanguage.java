package dev.countersteer.command;

import com.google.inject.Guice;
import dev.countersteer.command.text.CommandLine;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From text to a command's record, beside the limit. */
@SuppressWarnings("NullAway.Init")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class CommandLanguage {
    @Param({"10", "100", "1000", "10000"})
    public int commands;

    private final String shortCall = "/signup trial";
    private final String longCall = "/signup trial --seats 5 --company \"Acme Corp\"";
    private final String unknownCall = "/signpu trial";
    private CommandRegistry registry;
    private Limit limit;

    @Setup
    public void bind() {
        ManyCommands many = new ManyCommands(commands);
        registry = Guice.createInjector(new CommandModule(), many).getInstance(CommandRegistry.class);
        limit = new Limit(many.names());
    }

    @Benchmark
    public Object shortLimit() {
        return limit.parse(shortCall);
    }

    @Benchmark
    public Object shortOurs() {
        return parse(shortCall);
    }

    @Benchmark
    public Object longLimit() {
        return limit.parse(longCall);
    }

    @Benchmark
    public Object longOurs() {
        return parse(longCall);
    }

    @Benchmark
    public List<String> unknown() {
        CommandLine line = CommandLine.parse(unknownCall).orElseThrow();
        return ((Found.Nothing) registry.find(line, any -> true)).near();
    }

    private Record parse(String text) {
        CommandLine line = CommandLine.parse(text).orElseThrow();
        Found.Command found = (Found.Command) registry.find(line, any -> true);
        Bound bound = ArgumentBinder.bind(found.definition(), line.text(), found.arguments(), ManyCommands.LOOKUPS);
        return ((Bound.Arguments) bound).value();
    }
}
