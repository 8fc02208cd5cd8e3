package dev.countersteer.web.playground.scene;

import static java.util.Objects.requireNonNull;

import dev.countersteer.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import jakarta.inject.Inject;
import java.util.Map;

/** Lists the scenes, and plays them. */
final class SceneRoutes implements Routes {
    private static final String SCENES = "/playground/api/scenes";

    private final Scenes scenes;

    @Inject
    SceneRoutes(Scenes scenes) {
        this.scenes = requireNonNull(scenes, "scenes is null");
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                SCENES,
                context -> context.json(scenes.all().stream().map(Card::of).toList()));
        routes.post(SCENES + "/{name}", this::play);
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
