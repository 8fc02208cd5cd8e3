package dev.countersteer.command.text;

import java.util.ArrayList;
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

    /**
     * The same of those names that are allowed.
     *
     * @param allowed asked only of names that are near, nearest first, and of no more than needed
     */
    public static List<String> of(String typed, Collection<String> names, Predicate<String> allowed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        long letters = letters(wanted);
        List<Near> near = new ArrayList<>();
        for (String name : names) {
            String lower = name.toLowerCase(Locale.ROOT);
            int furthest = lower.length() <= SHORT_NAME ? 1 : 2;
            // Asked first, as it costs next to nothing: a change of a letter takes one away and brings another.
            if (Long.bitCount(letters ^ letters(lower)) <= 2 * furthest) {
                int distance = distance(wanted, lower, furthest);
                if (distance <= furthest) {
                    near.add(new Near(name, distance));
                }
            }
        }
        near.sort(Comparator.comparingInt(Near::distance).thenComparing(Near::name));
        return near.stream().map(Near::name).filter(allowed).limit(MOST).toList();
    }

    /** The nearest name, at a distance of at most {@code furthest}; the first by name among equals. Case counts. */
    public static Optional<String> nearest(String typed, Collection<String> names, int furthest) {
        return names.stream()
                .map(name -> new Near(name, distance(typed, name, furthest)))
                .filter(near -> near.distance() <= furthest)
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .map(Near::name);
    }

    private static long letters(String name) {
        long letters = 0;
        for (int i = 0; i < name.length(); i++) {
            letters |= 1L << name.charAt(i);
        }
        return letters;
    }

    /**
     * The optimal string alignment distance, by three rows of its table, and of these only what is around the diagonal;
     * something greater than {@code furthest} if it is further.
     */
    static int distance(String a, String b, int furthest) {
        int beyond = furthest + 1;
        if (Math.abs(a.length() - b.length()) > furthest) {
            return beyond;
        }
        int[] beforeLast = new int[b.length() + 2];
        int[] last = new int[b.length() + 2];
        int[] row = new int[b.length() + 2];
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - furthest);
            int to = Math.min(b.length(), i + furthest);
            row[from - 1] = from == 1 ? i : beyond;
            int least = row[from - 1];
            for (int j = from; j <= to; j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
                if (swapped(a, i, b, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > furthest) {
                return beyond;
            }
            row[to + 1] = beyond;
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }

    private static boolean swapped(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }

    private record Near(String name, int distance) {}
}
