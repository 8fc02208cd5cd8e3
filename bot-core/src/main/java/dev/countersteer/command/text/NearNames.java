package dev.countersteer.command.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds what somebody meant who typed a name that does not exist; silent when unsure. */
public final class NearNames {
    private static final int MOST = 3;
    private static final int SHORT_NAME = 4;

    private NearNames() {}

    /**
     * At most three names at a distance of at most two (one for names of up to four letters), nearest first. A distance
     * of one is a letter more, less or other, or two neighbors swapped.
     */
    public static List<String> of(String typed, Collection<String> names) {
        return of(typed, names, any -> true);
    }

    /** The same of the names that may be shown: one that may not takes no other's place. Asks only of near ones. */
    public static List<String> of(String typed, Collection<String> names, Predicate<String> shown) {
        record Near(String name, int distance) {}
        String wanted = typed.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> Math.abs(name.length() - wanted.length()) <= 2)
                .map(name -> new Near(name, distance(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance() <= (near.name().length() <= SHORT_NAME ? 1 : 2))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .filter(near -> shown.test(near.name()))
                .limit(MOST)
                .map(Near::name)
                .toList();
    }

    /** The nearest name, at a distance of at most {@code furthest}; the first by name among equals. Case counts. */
    public static Optional<String> nearest(String typed, Collection<String> names, int furthest) {
        return names.stream()
                .filter(name -> distance(typed, name) <= furthest)
                .min(Comparator.comparingInt((String name) -> distance(typed, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The optimal string alignment distance, by three rows of its table. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
