package dev.countersteer.bench;

import static java.util.Locale.ROOT;
import static java.util.Objects.requireNonNull;

import dev.countersteer.command.CommandLanguage;
import dev.countersteer.command.LongText;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What reading a command costs, by JMH, the least of its iterations: beside the limit, with few and many commands, and of long texts. */
public final class Language {
    private static final int FORKS = 2;
    private static final int WARMUPS = 3;
    /** Many and short: on a machine with much else to do, some of them are left alone. */
    private static final int ITERATIONS = 100;

    private static final Path LOG = Path.of("target", "jmh-language.txt");

    private Language() {}

    public static void main(String[] arguments) throws RunnerException {
        Map<Integer, Map<String, RunResult>> byCount = new TreeMap<>();
        for (RunResult result : run(CommandLanguage.class, TimeUnit.NANOSECONDS)) {
            byCount.computeIfAbsent(Integer.valueOf(result.getParams().getParam("commands")), unused -> new TreeMap<>())
                    .put(name(result), result);
        }
        System.out.println("| commands | short: limit / ours ns | ratio | long: limit / ours ns | ratio | unknown ns |"
                + " bytes: limit / ours short, long |");
        byCount.forEach((count, results) -> System.out.println(line(count, results)));
        for (RunResult result : run(LongText.class, TimeUnit.MILLISECONDS)) {
            System.out.printf(ROOT, "100 kB of %-24s %6.2f ms%n", result.getParams().getParam("piece"), score(result));
        }
    }

    private static Collection<RunResult> run(Class<?> benchmark, TimeUnit unit) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmark.getName().replace(".", "\\.") + "\\.")
                .forks(FORKS)
                .warmupIterations(WARMUPS)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.milliseconds(20))
                .addProfiler(GCProfiler.class)
                .timeUnit(unit)
                .output(LOG.toString());
        return new Runner(options.build()).run();
    }

    private static String line(int count, Map<String, RunResult> of) {
        return String.format(
                ROOT,
                "| %,d | %.0f / %.0f | %.2f | %.0f / %.0f | %.2f | %.0f | %.0f / %.0f, %.0f / %.0f |",
                count,
                score(got(of, "shortLimit")),
                score(got(of, "shortOurs")),
                score(got(of, "shortOurs")) / score(got(of, "shortLimit")),
                score(got(of, "longLimit")),
                score(got(of, "longOurs")),
                score(got(of, "longOurs")) / score(got(of, "longLimit")),
                score(got(of, "unknown")),
                bytes(got(of, "shortLimit")),
                bytes(got(of, "shortOurs")),
                bytes(got(of, "longLimit")),
                bytes(got(of, "longOurs")));
    }

    private static <V> V got(Map<String, V> from, String name) {
        return requireNonNull(from.get(name), name + " was not measured");
    }

    private static String name(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The least: what is more, the machine did besides. */
    private static double score(RunResult result) {
        return result.getPrimaryResult().getStatistics().getMin();
    }

    private static double bytes(RunResult result) {
        return got(result.getSecondaryResults(), "gc.alloc.rate.norm").getScore();
    }
}
