package dev.countersteer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.openjdk.jmh.runner.RunnerException;

/** Measures the bot and prints tables. Arguments: how many rounds, and how many seconds each turn of a round takes. */
public final class Benchmark {
    private static final Path TARGET = Path.of("target");

    private Benchmark() {}

    public static void main(String[] arguments) throws IOException, RunnerException {
        int rounds = Integer.parseInt(arguments[0]);
        Duration turn = Duration.ofSeconds(Integer.parseInt(arguments[1]));
        System.out.printf(
                "JDK %s, %d processors, %d connections, medians of %d rounds of %d s%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Throughput.CONNECTIONS,
                rounds,
                turn.toSeconds());
        Servers servers = new Servers(Files.createTempDirectory(Files.createDirectories(TARGET), "bench-"));
        new Throughput(servers, rounds, turn).run();
        new Blocking(servers, rounds, turn).run();
        try (SlowAccounts accounts = new SlowAccounts(servers, rounds)) {
            accounts.run();
        }
        new StartUp(servers, rounds).run();
        Pieces.run(TARGET.resolve("jmh.txt"));
    }
}
