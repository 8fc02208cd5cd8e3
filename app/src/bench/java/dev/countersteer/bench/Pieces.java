package dev.countersteer.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What the pieces on a webhook's way cost, by JMH. */
final class Pieces {
    private static final int ITERATIONS = 3;

    private Pieces() {}

    /**
     * @param log takes what JMH says while it works
     */
    static void run(Path log) throws RunnerException {
        Options options = new OptionsBuilder()
                .include("dev\\.countersteer\\..*Benchmark\\.")
                .forks(1)
                .warmupIterations(ITERATIONS)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.seconds(1))
                .timeUnit(TimeUnit.MICROSECONDS)
                .output(log.toString())
                .build();
        System.out.printf("%n%-36s %7s%n", "pieces", "\u00b5s");
        for (RunResult result : new Runner(options).run()) {
            String name = result.getParams().getBenchmark();
            System.out.printf(
                    "%-36s %7.2f%n",
                    name.substring(name.lastIndexOf('.') + 1),
                    result.getPrimaryResult().getScore());
        }
    }
}
