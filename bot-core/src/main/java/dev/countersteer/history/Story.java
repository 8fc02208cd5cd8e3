package dev.countersteer.history;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * All that is known of an entry.
 *
 * @param failures the tries that ended badly, oldest first. A try that is counted and not among them ended with its
 *     process, or lost its lease
 * @param steps what was done for good, oldest first
 * @param posts in the order in which they go out
 */
public record Story(Entry entry, List<Failure> failures, List<Step> steps, List<Post> posts) {
    public Story {
        requireNonNull(entry, "entry is null");
        failures = List.copyOf(failures);
        steps = List.copyOf(steps);
        posts = List.copyOf(posts);
    }

    /** A try that did not succeed. */
    public record Failure(int attempt, Instant at, String reason) {
        public Failure {
            requireNonNull(at, "at is null");
            requireNonNull(reason, "reason is null");
        }
    }

    /** Something that was done and is not done again. */
    public record Step(String name, Instant at) {
        public Step {
            requireNonNull(name, "name is null");
            requireNonNull(at, "at is null");
        }
    }
}
