package dev.countersteer.bench;

import static java.util.Locale.ROOT;

import java.util.Arrays;
import java.util.List;

/** How many webhooks were answered in a time, and how long each answer took. */
final class Measurement {
    private final long[] sortedNanos;
    private final double seconds;

    private Measurement(long[] sortedNanos, double seconds) {
        this.sortedNanos = sortedNanos;
        this.seconds = seconds;
    }

    int count() {
        return sortedNanos.length;
    }

    double perSecond() {
        return sortedNanos.length / seconds;
    }

    /** The latency that {@code share} of the answers did not exceed, in milliseconds. */
    double millis(double share) {
        int index = (int) Math.ceil(share * sortedNanos.length) - 1;
        return sortedNanos[Math.max(0, index)] / 1e6;
    }

    /** A line of a table: the medians of rounds. */
    static String line(String name, List<Measurement> rounds) {
        return String.format(
                ROOT,
                "%-36s %7.2f %7.2f%n",
                name,
                Median.of(rounds, round -> round.millis(0.5)),
                Median.of(rounds, round -> round.millis(0.99)));
    }

    /** Gathers latencies; for one thread. */
    static final class Recorder {
        private long[] nanos = new long[1 << 16];
        private int count;

        void add(long latency) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = latency;
        }

        Measurement end(long elapsedNanos) {
            long[] sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
            return new Measurement(sorted, elapsedNanos / 1e9);
        }
    }
}
