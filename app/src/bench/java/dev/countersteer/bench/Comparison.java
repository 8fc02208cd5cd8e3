package dev.countersteer.bench;

import static java.util.Locale.ROOT;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Two servers under the same load, in turns, so that what else the machine does hits both alike. */
final class Comparison {
    static final String HEADER = "%n%-36s %7s %7s %6s  %-28s %14s %14s %13s"
            .formatted(
                    "webhooks acknowledged",
                    "bare/s",
                    "bot/s",
                    "ratio",
                    "of each round",
                    "bare p50/p99",
                    "bot p50/p99 ms",
                    "CPU \u00b5s each");

    private static final int WARM_UP_TURNS = 4;

    private final String name;
    private final Side bare;
    private final Side bot;
    private final Runnable afterRound;

    /**
     * @param afterRound called when the bot's turn is over
     */
    Comparison(String name, Side bare, Side bot, Runnable afterRound) {
        this.name = requireNonNull(name, "name is null");
        this.bare = requireNonNull(bare, "bare is null");
        this.bot = requireNonNull(bot, "bot is null");
        this.afterRound = requireNonNull(afterRound, "afterRound is null");
    }

    /** Warms both up, measures, and returns a line of the table. */
    String run(int rounds, Duration turn) {
        round(turn.multipliedBy(WARM_UP_TURNS));
        List<Round> all = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            all.add(round(turn));
        }
        return line(all);
    }

    private Round round(Duration turn) {
        Turn ofBare = bare.turn(turn);
        Turn ofBot = bot.turn(turn);
        afterRound.run();
        return new Round(ofBare, ofBot);
    }

    private String line(List<Round> rounds) {
        String each = rounds.stream()
                .map(round -> String.format(ROOT, "%.2f", round.ratio()))
                .collect(Collectors.joining(" "));
        List<Turn> bares = rounds.stream().map(Round::bare).toList();
        List<Turn> bots = rounds.stream().map(Round::bot).toList();
        String processor = String.format(
                ROOT, "%.0f / %.0f", Median.of(bares, Turn::processorMicros), Median.of(bots, Turn::processorMicros));
        return String.format(
                ROOT,
                "%-36s %7.0f %7.0f %6.2f  %-28s %14s %14s %13s",
                name,
                Median.of(bares, Turn::perSecond),
                Median.of(bots, Turn::perSecond),
                Median.of(rounds, Round::ratio),
                each,
                latencies(bares),
                latencies(bots),
                processor);
    }

    private static String latencies(List<Turn> turns) {
        return String.format(
                ROOT,
                "%.2f / %.2f",
                Median.of(turns, turn -> turn.measured().millis(0.5)),
                Median.of(turns, turn -> turn.measured().millis(0.99)));
    }

    /** A server, and the load on it: over new connections in each turn, as the server ends those that idle for long. */
    record Side(ServerProcess server, Webhook webhook) {
        private Turn turn(Duration duration) {
            try (Load load = Load.open(server.url(), webhook, Throughput.CONNECTIONS)) {
                Duration before = server.processorTime();
                Measurement measured = load.flatOut(duration);
                return new Turn(measured, server.processorTime().minus(before));
            }
        }
    }

    private record Turn(Measurement measured, Duration processor) {
        private double perSecond() {
            return measured.perSecond();
        }

        private double processorMicros() {
            return processor.toNanos() / 1e3 / measured.count();
        }
    }

    private record Round(Turn bare, Turn bot) {
        private double ratio() {
            return bot.perSecond() / bare.perSecond();
        }
    }
}
