package dev.countersteer.crash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Promises with what broke them, and figures that break nothing. */
final class Verdict {
    private static final int MOST_NAMED = 20;

    private final Map<String, List<String>> promises = new LinkedHashMap<>();
    private final Map<String, String> figures = new LinkedHashMap<>();

    /** This must be empty. */
    void promise(String name, List<String> broken) {
        promises.computeIfAbsent(name, any -> new ArrayList<>()).addAll(broken);
    }

    void figure(String name, Object value) {
        figures.put(name, value.toString());
    }

    boolean isKept() {
        return promises.values().stream().allMatch(List::isEmpty);
    }

    void print() {
        figures.forEach((name, value) -> line(name, value));
        promises.forEach((name, broken) -> line(name, broken.size() + (broken.isEmpty() ? "" : "   BROKEN")));
        promises.forEach((name, broken) -> broken.stream()
                .limit(MOST_NAMED)
                .forEach(what -> System.out.println("BROKEN  " + name + ": " + what)));
    }

    private static void line(String name, String value) {
        System.out.printf("%-52s %s%n", name, value);
    }
}
