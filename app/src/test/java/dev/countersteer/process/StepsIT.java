package dev.countersteer.process;

import static dev.countersteer.process.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A command of two steps: killed between them, and cancelled between them. */
class StepsIT {
    private static final Path SOURCES = Path.of("src", "test", "resources", "press-plugin");

    @Test
    void aStepThatWasRecordedIsNotDoneAgainAfterAKill() {
        try (Outside outside = new Outside()) {
            ConversationId conversation = outside.conversation("ana@example.com");
            long message;
            try (BotProcess bot = start(outside)) {
                message = outside.agentTypes(conversation, "/press pages");
                awaitFirstStep(outside, conversation);
                bot.kill();
            }
            go(outside);
            try (BotProcess bot = start(outside)) {
                eventually(() -> assertThat(outside.notes(conversation)).contains("<p>Pressed 2 pages.</p>"));
                assertThat(bot.isRunning()).isTrue();
            }
            String key = outside.drift().org() + "-" + message;
            assertThat(lines(outside, "pages"))
                    .containsExactly("first " + key + "-first", "second " + key + "-second", "ended");
        }
    }

    @Test
    void aCommandThatRunsIsCancelledWhetherItHeedsTheInterruptOrNot() {
        try (Outside outside = new Outside();
                BotProcess bot = start(outside)) {
            ConversationId heeding = outside.conversation("ana@example.com");
            ConversationId stubborn = outside.conversation("bea@example.com");
            outside.agentTypes(heeding, "/press heeding");
            outside.agentTypes(stubborn, "/press stubborn --stubborn");
            awaitFirstStep(outside, heeding);
            awaitFirstStep(outside, stubborn);

            outside.agentTypes(heeding, "/cancel");
            outside.agentTypes(stubborn, "/cancel");
            outside.agentTypes(heeding, "/help cancel");
            outside.agentTypes(stubborn, "/help cancel");

            for (ConversationId conversation : List.of(heeding, stubborn)) {
                eventually(() -> assertThat(outside.notes(conversation)).hasSize(3));
                assertThat(outside.notes(conversation).get(1))
                        .startsWith("<p>Cancelled: /press. Part of it may have been done.")
                        .contains(outside.drift().org() + "-");
                assertThat(outside.notes(conversation).get(2)).contains("Usage: /cancel");
            }
            go(outside);
            eventually(() -> assertThat(lines(outside, "stubborn")).contains("ended"));
            for (String file : List.of("heeding", "stubborn")) {
                assertThat(lines(outside, file)).hasSize(2).first().asString().startsWith("first ");
            }
            assertThat(bot.log())
                    .filteredOn(line -> line.contains("command=\"/press\""))
                    .hasSize(2)
                    .allMatch(line -> line.contains("outcome=\"cancelled\""));
        }
    }

    private static BotProcess start(Outside outside) {
        Path jar = PluginJar.make(outside.folder(), SOURCES, List.of("com.example.press.PressPlugin"));
        return outside.ready(JarRun.startWith(jar, outside.folder(), outside.environment(), "serve"));
    }

    /** It tells of it after it was recorded. */
    private static void awaitFirstStep(Outside outside, ConversationId conversation) {
        eventually(() -> assertThat(outside.notes(conversation)).containsExactly("<p>1 of 2 &lt;pages&gt;</p>"));
    }

    private static void go(Outside outside) {
        try {
            Files.createFile(outside.folder().resolve("go"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Outside outside, String file) {
        try {
            return Files.readAllLines(outside.folder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
