package dev.countersteer.app.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class NearestKey {
    private NearestKey() {}

    /** The candidate with the fewest edits, at most {@code furthest}; the first by name among equals. */
    static Optional<String> of(String name, Collection<String> candidates, int furthest) {
        return candidates.stream()
                .filter(candidate -> distance(name, candidate) <= furthest)
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters must be typed, deleted or replaced to make one of the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            above = nextRow(one.charAt(row - 1), other, above, row);
        }
        return above[other.length()];
    }

    private static int[] nextRow(char letter, String other, int[] above, int row) {
        int[] current = new int[above.length];
        current[0] = row;
        for (int column = 1; column < current.length; column++) {
            int replaced = above[column - 1] + (letter == other.charAt(column - 1) ? 0 : 1);
            current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
        }
        return current;
    }
}
