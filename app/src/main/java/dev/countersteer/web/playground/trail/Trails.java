package dev.countersteer.web.playground.trail;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.event.VisitorMessage;
import dev.countersteer.event.EventKind;
import dev.countersteer.event.EventRegistry;
import dev.countersteer.history.History;
import dev.countersteer.history.Reference;
import dev.countersteer.history.Story;
import dev.countersteer.inbox.IncomingEvent;
import dev.countersteer.simulator.DeliveryAttempt;
import dev.countersteer.simulator.RecordedCall;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.simulator.SimulatedMessage;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Follows the messages of people through the simulated Drift's logs and the bot's store. Safe for use by many threads. */
final class Trails {
    private static final int MOST = 30;

    private final SimulatedDrift drift;
    private final History history;
    private final EventRegistry registry;

    @Inject
    Trails(SimulatedDrift drift, History history, EventRegistry registry) {
        this.drift = requireNonNull(drift, "drift is null");
        this.history = requireNonNull(history, "history is null");
        this.registry = requireNonNull(registry, "registry is null");
    }

    /** Of the newest messages of a conversation that people wrote, newest first. */
    List<Trail> of(ConversationId conversation) {
        List<SimulatedMessage> messages = drift.messages(conversation).stream()
                .filter(message ->
                        !message.author().bot() && message.developerAppId().isEmpty())
                .toList();
        List<DeliveryAttempt> attempts = drift.attempts();
        List<RecordedCall> calls = callsAbout(conversation);
        List<Trail> trails = new ArrayList<>();
        Instant free = Instant.EPOCH;
        for (SimulatedMessage message : newest(messages)) {
            Optional<Story> story = story(conversation, message);
            trails.add(new TrailWriter(message, attempts, calls, story, free).write());
            free = story.flatMap(known -> known.entry().standing().finished()).orElse(free);
        }
        Collections.reverse(trails);
        return trails;
    }

    /** Of a visitor's message, that of the first handler who wanted it. */
    private Optional<Story> story(ConversationId conversation, SimulatedMessage message) {
        Stream<Reference> events = registry.handlers(EventKind.VISITOR_MESSAGE).stream()
                .map(handler -> IncomingEvent.of(
                        drift.org(), event(conversation, message), handler.name(), message.createdAt()))
                .map(event -> new Reference(event.org(), event.id()));
        return Stream.concat(Stream.of(new Reference(drift.org(), message.id())), events)
                .flatMap(reference -> history.story(reference).stream())
                .findFirst();
    }

    /** As far as its number goes. */
    private VisitorMessage event(ConversationId conversation, SimulatedMessage message) {
        return new VisitorMessage(conversation, drift.visitor(conversation), message.id(), "", message.createdAt());
    }

    private static List<SimulatedMessage> newest(List<SimulatedMessage> messages) {
        return messages.subList(Math.max(0, messages.size() - MOST), messages.size());
    }

    /** The calls that name the conversation, its contact, or people: a command makes them one at a time. */
    private List<RecordedCall> callsAbout(ConversationId conversation) {
        String talk = "/conversations/" + conversation;
        String visitor = "/contacts/" + drift.visitor(conversation);
        return drift.calls().stream()
                .filter(call -> call.path().contains(talk)
                        || call.path().contains(visitor)
                        || call.path().contains("/users"))
                .toList();
    }
}
