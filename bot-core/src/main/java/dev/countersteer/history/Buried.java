package dev.countersteer.history;

import java.util.List;

/**
 * What was given up.
 *
 * @param entries commands that did not end, given up last first
 * @param posts what could not be posted, given up last first
 */
public record Buried(List<Entry> entries, List<Post> posts) {
    public Buried {
        entries = List.copyOf(entries);
        posts = List.copyOf(posts);
    }
}
