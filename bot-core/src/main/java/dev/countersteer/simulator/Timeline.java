package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.contact.ContactId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What happened to each contact, in the order it was told. Guarded by the world. */
final class Timeline {
    private final Map<Long, List<TimelineEvent>> events = new HashMap<>();
    private final Pulse pulse;

    Timeline(Pulse pulse) {
        this.pulse = requireNonNull(pulse, "pulse is null");
    }

    TimelineEvent add(long contact, String event, Map<String, Object> attributes, long createdAt) {
        TimelineEvent added =
                new TimelineEvent(new ContactId(contact), event, attributes, Instant.ofEpochMilli(createdAt));
        events.computeIfAbsent(contact, any -> new ArrayList<>()).add(added);
        pulse.beat();
        return added;
    }

    List<TimelineEvent> of(long contact) {
        return List.copyOf(events.getOrDefault(contact, List.of()));
    }
}
