package dev.countersteer.app;

import dev.countersteer.app.config.BotConfig;
import dev.countersteer.app.config.ConfigLoader;
import dev.countersteer.app.config.ConfigSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A playground of a test's own, on any free port, with the commands that are on the class path. */
final class TestPlayground {
    private TestPlayground() {}

    static Bot create() {
        return create(Map.of());
    }

    /**
     * Not started yet.
     *
     * @param environment further settings, as environment variables
     */
    static Bot create(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("HTTP_PORT", "0");
        ClassLoader classes = TestPlayground.class.getClassLoader();
        ConfigSettings settings = new ConfigLoader(all, classes).loadFrom(Path.of("nowhere"));
        Plugins plugins = Plugins.load(classes, settings);
        return Playground.of(BotConfig.read(settings, plugins.commands()), plugins);
    }
}
