package dev.countersteer.bench;

import static java.util.Locale.ROOT;

import dev.countersteer.inbox.InboxEntry;
import dev.countersteer.outbox.OutboxEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What accepting, claiming and settling take with a million finished rows, beside an empty store, in turns. Arguments: how
 * many rounds; the second one is ignored.
 */
public final class StoreGrowth {
    private static final int FINISHED = Integer.getInteger("bench.finished", 1_000_000);
    private static final boolean ONLY_POSTGRESQL = Boolean.getBoolean("bench.only-postgresql");
    private static final int COMMANDS_A_ROUND = 320;
    private static final int TOGETHER = 32;

    private enum Stage {
        ACCEPT("accept one"),
        ACCEPT_TOGETHER("accept " + TOGETHER + " at once"),
        CLAIM("claim a command"),
        COMPLETE("complete it, with a reply"),
        CLAIM_REPLY("claim the reply"),
        DELIVERED("record its delivery");

        private final String text;

        Stage(String text) {
            this.text = text;
        }
    }

    private StoreGrowth() {}

    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-growth-");
        if (!ONLY_POSTGRESQL) {
            compare("SQLite", rounds, sqlite(folder, "empty.db"), sqlite(folder, "full.db"));
        }
        try (DatabaseServer database = DatabaseServer.start()) {
            compare("PostgreSQL", rounds, database.newDatabase(), database.newDatabase());
        }
    }

    private static String sqlite(Path folder, String name) {
        return "jdbc:sqlite:" + folder.resolve(name);
    }

    private static void compare(String name, int rounds, String emptyUrl, String fullUrl) {
        try (OpenStore empty = OpenStore.at(emptyUrl);
                OpenStore full = OpenStore.at(fullUrl)) {
            FinishedRows.add(full.url(), FINISHED);
            Times warmUp = new Times();
            inTurns(COMMANDS_A_ROUND, empty, warmUp, full, warmUp);
            Times ofEmpty = new Times();
            Times ofFull = new Times();
            for (int i = 0; i < rounds; i++) {
                inTurns(COMMANDS_A_ROUND, empty, ofEmpty, full, ofFull);
            }
            System.out.printf(
                    ROOT, "%n%-36s %10s %10s %6s%n", name + ", \u00b5s", "empty", FINISHED + " rows", "ratio");
            for (Stage stage : Stage.values()) {
                double before = ofEmpty.median(stage);
                double after = ofFull.median(stage);
                System.out.printf(ROOT, "%-36s %10.0f %10.0f %6.2f%n", stage.text, before, after, after / before);
            }
        }
    }

    /** Each command in both stores, and first in this one and then in that: what else the machine does hits both alike. */
    private static void inTurns(int commands, OpenStore empty, Times ofEmpty, OpenStore full, Times ofFull) {
        for (int i = 0; i < commands; i++) {
            boolean several = i % TOGETHER == 0;
            if (i / TOGETHER % 2 == 0) {
                run(empty, several, ofEmpty);
                run(full, several, ofFull);
            } else {
                run(full, several, ofFull);
                run(empty, several, ofEmpty);
            }
        }
    }

    private static void run(OpenStore store, boolean several, Times times) {
        if (!several) {
            times.of(Stage.ACCEPT, () -> accept(store, 1));
            finish(store, times);
            return;
        }
        times.of(Stage.ACCEPT_TOGETHER, () -> accept(store, TOGETHER));
        for (int j = 0; j < TOGETHER; j++) {
            finish(store, times);
        }
    }

    private static boolean accept(OpenStore store, int commands) {
        store.accept(commands);
        return true;
    }

    private static void finish(OpenStore store, Times times) {
        InboxEntry command = times.of(Stage.CLAIM, store::claimCommand);
        times.of(Stage.COMPLETE, () -> {
            store.complete(command);
            return true;
        });
        OutboxEntry reply = times.of(Stage.CLAIM_REPLY, store::claimReply);
        times.of(Stage.DELIVERED, () -> {
            store.deliver(reply);
            return true;
        });
    }

    /** What each stage took, in microseconds. */
    private static final class Times {
        private final Map<Stage, List<Double>> all = new EnumMap<>(Stage.class);

        <T> T of(Stage stage, Supplier<T> work) {
            long began = System.nanoTime();
            T result = work.get();
            all.computeIfAbsent(stage, any -> new ArrayList<>()).add((System.nanoTime() - began) / 1e3);
            return result;
        }

        double median(Stage stage) {
            return Median.of(all.getOrDefault(stage, List.of()), Double::doubleValue);
        }
    }
}
