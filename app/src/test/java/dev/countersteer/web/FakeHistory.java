package dev.countersteer.web;

import dev.countersteer.history.Buried;
import dev.countersteer.history.History;
import dev.countersteer.history.Reference;
import dev.countersteer.history.Story;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers stories; each is of something that was given up until it is replayed or dismissed. */
final class FakeHistory implements History {
    private final Map<Reference, Story> stories = new LinkedHashMap<>();
    private final Map<Reference, Story> buried = new LinkedHashMap<>();

    void add(Story story) {
        stories.put(story.entry().reference(), story);
        buried.put(story.entry().reference(), story);
    }

    @Override
    public Buried buried(int most) {
        return new Buried(buried.values().stream().map(Story::entry).toList(), List.of());
    }

    @Override
    public Optional<Story> story(Reference reference) {
        return Optional.ofNullable(stories.get(reference));
    }

    @Override
    public boolean replay(Reference reference) {
        return buried.remove(reference) != null;
    }

    @Override
    public boolean dismiss(Reference reference) {
        return buried.remove(reference) != null;
    }

    @Override
    public int prune(Instant before) {
        stories.clear();
        return 0;
    }
}
