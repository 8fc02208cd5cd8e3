package dev.countersteer.bench;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * How many commands of 200 ms one, two and four nodes run on one PostgreSQL, each a fixed number at a time. Arguments: how
 * many rounds, and for how many seconds each number of nodes is measured in a round.
 */
public final class Nodes {
    private static final List<Integer> SIZES = List.of(1, 2, 4);
    private static final int AT_ONCE = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(8);

    private final Servers servers;
    private final DatabaseServer database;
    private final Duration turn;

    private Nodes(Servers servers, DatabaseServer database, Duration turn) {
        this.servers = servers;
        this.database = database;
        this.turn = turn;
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.parseInt(arguments[0]);
        Duration turn = Duration.ofSeconds(Integer.parseInt(arguments[1]));
        Servers servers =
                new Servers(Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-nodes-"));
        try (DatabaseServer database = DatabaseServer.start()) {
            new Nodes(servers, database, turn).run(rounds);
        }
    }

    private void run(int rounds) {
        Map<Integer, List<Turn>> turns = new TreeMap<>();
        for (int i = 0; i < rounds; i++) {
            for (int size : SIZES) {
                turns.computeIfAbsent(size, any -> new ArrayList<>()).add(measure(size));
            }
        }
        System.out.printf(
                "%n%-36s %9s %6s %11s%n",
                NapCommand.MILLIS + " ms, " + AT_ONCE + " at once on a node", "a second", "ratio", "processors");
        double one = Median.of(turns.getOrDefault(1, List.of()), Turn::perSecond);
        turns.forEach((size, measured) -> {
            double perSecond = Median.of(measured, Turn::perSecond);
            double processors = Median.of(measured, Turn::processors);
            System.out.printf(
                    ROOT, "%-36s %9.1f %6.2f %11.2f%n", "nodes: " + size, perSecond, perSecond / one, processors);
        });
    }

    /** How many commands ran, and how many processors the nodes had for it, without the database. */
    private record Turn(double perSecond, double processors) {}

    private Turn measure(int size) {
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("COMMANDS_CONCURRENCY", Integer.toString(AT_ONCE));
        List<ServerProcess> nodes = new ArrayList<>();
        try {
            for (int i = 0; i < size; i++) {
                nodes.add(servers.bot(settings));
            }
            nodes.forEach(node -> fill(node, enough()));
            LockSupport.parkNanos(WARM_UP.toNanos());
            double before = run(nodes);
            double used = processorSeconds(nodes);
            long began = System.nanoTime();
            LockSupport.parkNanos(turn.toNanos());
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Turn((run(nodes) - before) / seconds, (processorSeconds(nodes) - used) / seconds);
        } finally {
            nodes.forEach(ServerProcess::kill);
        }
    }

    /** More than a node can do until the end of the measurement, so that there is always something to claim. */
    private int enough() {
        long seconds = WARM_UP.multipliedBy(2).plus(turn).toSeconds();
        return (int) (seconds * AT_ONCE * 1000 / NapCommand.MILLIS);
    }

    private static void fill(ServerProcess node, int commands) {
        try (Load load = Load.open(node.url(), Webhook.byAgent("/nap"), Throughput.CONNECTIONS)) {
            load.paced(Duration.ofSeconds(1), commands);
        }
    }

    private static double processorSeconds(List<ServerProcess> nodes) {
        return nodes.stream()
                .mapToDouble(node -> node.processorTime().toMillis() / 1e3)
                .sum();
    }

    private static double run(List<ServerProcess> nodes) {
        return nodes.stream().mapToDouble(node -> new Backlog(node.url()).run()).sum();
    }
}
