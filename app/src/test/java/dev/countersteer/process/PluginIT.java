package dev.countersteer.process;

import static dev.countersteer.process.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PluginIT {
    private static final Path SOURCES = Path.of("src", "test", "resources", "plugins");
    private static final List<String> LISTED = List.of(
            "com.example.greeting.UnloadablePlugin",
            "com.example.greeting.MissingPlugin",
            "com.example.greeting.UnconfiguredPlugin",
            "com.example.greeting.GreetingPlugin");

    @Test
    void aJarOnTheClassPathBringsItsCommandsAndThoseThatDoNotLoadAreNamed() {
        try (Outside outside = new Outside();
                BotProcess bot = startWithPlugins(outside)) {
            ConversationId conversation = outside.conversation("ana@example.com");

            outside.agentTypes(conversation, "/greet Ana");

            eventually(() -> assertThat(outside.chats(conversation)).containsExactly("<p>Welcome, Ana!</p>"));
            assertThat(outside.notes(conversation)).containsExactly("<p>Greeted.</p>");
            assertThat(problems(bot))
                    .satisfiesExactlyInAnyOrder(
                            problem -> assertThat(problem).contains("UnloadablePlugin", "no such library"),
                            problem -> assertThat(problem).contains("MissingPlugin"),
                            problem -> assertThat(problem).contains("unconfigured", "unconfigured.address is not set"));
            assertSignupRuns(outside);
        }
    }

    private static BotProcess startWithPlugins(Outside outside) {
        Path jar = PluginJar.make(outside.folder(), SOURCES, LISTED);
        return outside.ready(JarRun.startWith(jar, outside.folder(), outside.environment(), "serve"));
    }

    private static List<String> problems(BotProcess bot) {
        return bot.log().stream().filter(line -> line.contains("WARN")).toList();
    }

    private static void assertSignupRuns(Outside outside) {
        ConversationId conversation = outside.conversation("bea@example.com");

        outside.agentTypes(conversation, "/signup trial");

        eventually(() -> assertThat(outside.chats(conversation)).hasSize(1));
    }
}
