package dev.countersteer.web.playground.shop;

import dev.countersteer.api.contact.ContactId;
import dev.countersteer.simulator.BrowserState;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.simulator.TimelineEvent;
import dev.countersteer.web.playground.DriftsAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whom Drift takes a browser for, for those who watch; what is not there is empty. */
record Status(
        String mode,
        String anonymousId,
        String contact,
        String externalId,
        String email,
        boolean signed,
        Map<String, String> attributes,
        List<String> events) {
    private static final Set<String> SHOWN_APART = Set.of("email", "externalId");

    Status {
        attributes = new TreeMap<>(attributes);
        events = List.copyOf(events);
    }

    static Status of(SimulatedDrift drift, BrowserState state) {
        return new Status(
                drift.site().identityMode().name().toLowerCase(Locale.ROOT),
                state.id().toString(),
                state.contact().map(ContactId::toString).orElse(""),
                state.externalId().orElse(""),
                state.email().orElse(""),
                state.signed(),
                state.contact().map(drift::contact).map(Status::shown).orElse(Map.of()),
                state.contact().stream()
                        .flatMap(contact -> drift.site().timeline(contact).stream())
                        .map(TimelineEvent::event)
                        .toList());
    }

    private static Map<String, String> shown(Map<String, Object> attributes) {
        return attributes.entrySet().stream()
                .filter(attribute ->
                        !DriftsAttributes.include(attribute.getKey()) && !SHOWN_APART.contains(attribute.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, attribute -> String.valueOf(attribute.getValue())));
    }
}
