package dev.countersteer.crash;

import java.util.List;

/** How times are spread. */
final class Quantiles {
    private Quantiles() {}

    static String of(List<Long> values) {
        if (values.isEmpty()) {
            return "none";
        }
        List<Long> sorted = values.stream().sorted().toList();
        return "median " + at(sorted, 0.5) + ", p99 " + at(sorted, 0.99) + ", most " + at(sorted, 1);
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }
}
