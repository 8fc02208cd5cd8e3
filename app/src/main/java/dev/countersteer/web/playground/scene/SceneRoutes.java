package dev.countersteer.web.playground.scene;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import dev.countersteer.simulator.Recording;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.web.Routes;
import dev.countersteer.web.playground.Conversations;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import jakarta.inject.Inject;
import java.util.Map;

/** Lists the scenes, plays them, and saves what became of a conversation. */
final class SceneRoutes implements Routes {
    private static final String SCENES = "/playground/api/scenes";

    private final SimulatedDrift drift;
    private final Scenes scenes;

    @Inject
    SceneRoutes(SimulatedDrift drift, Scenes scenes) {
        this.drift = requireNonNull(drift, "drift is null");
        this.scenes = requireNonNull(scenes, "scenes is null");
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                SCENES,
                context -> context.json(scenes.all().stream().map(Card::of).toList()));
        routes.post(SCENES + "/{name}", this::play);
        routes.get("/playground/api/conversations/{conversation}/recording", this::save);
    }

    private void save(Context context) {
        ConversationId conversation = Conversations.asked(context, drift.conversations());
        context.header("Content-Disposition", "attachment; filename=\"conversation-" + conversation + ".jsonl\"")
                .contentType("application/x-ndjson; charset=utf-8")
                .result(Recording.of(drift, conversation).text().getBytes(UTF_8));
    }

    private void play(Context context) {
        Scene scene = scenes.named(context.pathParam("name")).orElseThrow(NotFoundResponse::new);
        context.status(201).json(Map.of("id", scenes.play(scene).toString()));
    }

    /** What the page tells of a scene. */
    record Card(String name, String title, String shows, String attempt) {
        static Card of(Scene scene) {
            return new Card(scene.name(), scene.title(), scene.shows(), scene.attempt());
        }
    }
}
