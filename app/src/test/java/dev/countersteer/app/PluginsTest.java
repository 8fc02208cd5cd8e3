package dev.countersteer.app;

import static dev.countersteer.api.http.EndpointBinder.endpointBinder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import dev.countersteer.api.BotPlugin;
import dev.countersteer.api.Settings;
import dev.countersteer.api.http.Endpoint;
import dev.countersteer.api.http.EndpointHandler;
import dev.countersteer.api.http.Request;
import dev.countersteer.api.http.Response;
import dev.countersteer.app.config.ConfigLoader;
import dev.countersteer.app.config.ConfigSettings;
import dev.countersteer.app.config.InvalidConfigException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsTest {
    @TempDir
    private Path jar;

    @Test
    void loadOutOfAnyJarOfTheClassPath() throws IOException {
        Plugins plugins = load(Map.of(), Good.class.getName());

        assertThat(plugins.names()).contains("good");
        assertThat(plugins.problems()).isEmpty();
    }

    @Test
    void thatFailAreNamedAndTheOthersRun() throws IOException {
        Plugins plugins = load(
                Map.of(),
                "dev.countersteer.NoSuchPlugin",
                Unmakeable.class.getName(),
                Throwing.class.getName(),
                WrongModule.class.getName(),
                Undeclared.class.getName(),
                Good.class.getName());

        assertThat(plugins.names()).contains("good").doesNotContain("throwing", "wrong-module", "undeclared");
        assertThat(plugins.problems())
                .hasSize(5)
                .anySatisfy(problem -> assertThat(problem).contains("dev.countersteer.NoSuchPlugin"))
                .anySatisfy(problem -> assertThat(problem).contains("Unmakeable", "no library"))
                .anySatisfy(problem -> assertThat(problem).contains("throwing", "no luck"))
                .anySatisfy(problem -> assertThat(problem).contains("wrong-module"))
                .anySatisfy(problem -> assertThat(problem).contains("undeclared", "declares some.other-key"));
    }

    @Test
    void answerBelowTheirOwnNameOnly() throws IOException {
        Plugins plugins = load(Map.of(), Trespassing.class.getName(), Good.class.getName());

        assertThat(plugins.names()).contains("good").doesNotContain("trespassing");
        assertThat(plugins.problems())
                .containsExactly("Plugin trespassing does not load: it answers at /good/things, and may answer below"
                        + " /trespassing/ only");
    }

    @Test
    void haveTheirSettingsCheckedWithAllOthers() throws IOException {
        ClassLoader classes = classesWith(Good.class.getName());
        ConfigSettings settings = new ConfigLoader(Map.of("GOOD_PAUSE", "soon"), classes).loadFrom(jar);

        Plugins.load(classes, settings);

        assertThatThrownBy(settings::check)
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("good.pause = soon (environment variable GOOD_PAUSE)");
    }

    private Plugins load(Map<String, String> environment, String... plugins) throws IOException {
        ClassLoader classes = classesWith(plugins);
        return Plugins.load(classes, new ConfigLoader(environment, classes).loadFrom(jar));
    }

    private ClassLoader classesWith(String... plugins) throws IOException {
        Path services = Files.createDirectories(jar.resolve("META-INF/services"));
        Files.write(services.resolve(BotPlugin.class.getName()), List.of(plugins));
        Files.writeString(jar.resolve("reference.conf"), "good.pause = 5s");
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader());
    }

    public static final class Good implements BotPlugin {
        @Override
        public String name() {
            return "good";
        }

        @Override
        public Module module(Settings settings) {
            settings.duration("good.pause");
            return binder -> {};
        }
    }

    public static final class Unmakeable implements BotPlugin {
        public Unmakeable() {
            throw new UnsatisfiedLinkError("no library");
        }

        @Override
        public String name() {
            return "unmakeable";
        }

        @Override
        public Module module(Settings settings) {
            return binder -> {};
        }
    }

    public static final class Throwing implements BotPlugin {
        @Override
        public String name() {
            return "throwing";
        }

        @Override
        public Module module(Settings settings) {
            throw new IllegalArgumentException("no luck");
        }
    }

    public static final class WrongModule implements BotPlugin {
        @Override
        public String name() {
            return "wrong-module";
        }

        @Override
        public Module module(Settings settings) {
            return new AbstractModule() {
                @Override
                protected void configure() {
                    throw new IllegalStateException("bound twice");
                }
            };
        }
    }

    public static final class Undeclared implements BotPlugin {
        @Override
        public String name() {
            return "undeclared";
        }

        @Override
        public Module module(Settings settings) {
            settings.text("some.other-key");
            return binder -> {};
        }
    }

    public static final class Trespassing implements BotPlugin {
        @Override
        public String name() {
            return "trespassing";
        }

        @Override
        public Module module(Settings settings) {
            return binder -> endpointBinder(binder).bind(Things.class);
        }
    }

    @Endpoint(method = Endpoint.Method.GET, path = "/good/things")
    static final class Things implements EndpointHandler {
        @Inject
        Things() {}

        @Override
        public Response handle(Request request) {
            return Response.ok(Map.of());
        }
    }
}
