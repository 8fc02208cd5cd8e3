package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path with holes: {@code /users/{id}}. A last segment {@code **} stands for any rest. */
final class PathTemplate {
    private static final String REST = "**";

    private final List<String> segments;

    PathTemplate(String text) {
        this.segments = segmentsOf(requireNonNull(text, "text is null"));
    }

    /** The values of the holes, when the path fits. */
    Optional<Map<String, String>> match(List<String> path) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (segment.equals(REST)) {
                return Optional.of(values);
            }
            if (i >= path.size() || !fits(segment, path.get(i), values)) {
                return Optional.empty();
            }
        }
        return path.size() == segments.size() ? Optional.of(values) : Optional.empty();
    }

    static List<String> segmentsOf(String path) {
        return List.of(path.split("/")).stream()
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    private static boolean fits(String segment, String actual, Map<String, String> values) {
        if (segment.startsWith("{")) {
            values.put(segment.substring(1, segment.length() - 1), actual);
            return true;
        }
        return segment.equals(actual);
    }
}
