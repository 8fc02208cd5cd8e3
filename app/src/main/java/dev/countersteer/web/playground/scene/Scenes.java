package dev.countersteer.web.playground.scene;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersteer.api.ConversationId;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.web.WebResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The scenes there are, and how they are played. Safe for use by many threads. */
final class Scenes {
    private final SimulatedDrift drift;
    private final List<Scene> all;

    @Inject
    Scenes(SimulatedDrift drift) {
        this.drift = requireNonNull(drift, "drift is null");
        this.all = read();
    }

    List<Scene> all() {
        return all;
    }

    Optional<Scene> named(String name) {
        return all.stream().filter(scene -> scene.name().equals(name)).findFirst();
    }

    /** Begins a conversation as the scene has it; another one each time. */
    ConversationId play(Scene scene) {
        scene.others().forEach(drift::addContact);
        ConversationId conversation = drift.startConversation(drift.addContact(scene.contact()));
        scene.says().forEach(text -> drift.visitorSays(conversation, text));
        return conversation;
    }

    private static List<Scene> read() {
        try {
            return new JsonMapper().readValue(WebResource.bytes("playground/scenes.json"), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("the jar's scenes cannot be read", e);
        }
    }
}
