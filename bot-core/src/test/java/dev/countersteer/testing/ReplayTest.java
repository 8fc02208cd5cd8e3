package dev.countersteer.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.Secret;
import dev.countersteer.api.UserId;
import dev.countersteer.simulator.Recording;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.simulator.SimulatedMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A conversation that was saved becomes a test. */
class ReplayTest {
    private static final String HOSTILE = "<img src=x onerror=alert(1)> \" \\ \u2028 \uD83D\uDE00 \t Íñigo";

    private static final String HEAD = "{\"format\":\"countersteer-conversation\",\"version\":1,\"contact\":{}}";

    @TempDir
    Path folder;

    @Test
    void saysAgainWhatPeopleSaid() throws IOException {
        Path file = saved();

        try (BotTester bot = BotTester.with()) {
            bot.replay(file);

            assertThat(bot.notes()).singleElement().asString().startsWith("Commands:");
            assertThat(bot.visitor()).containsEntry("name", HOSTILE).containsEntry("email", "nora@example.com");
            assertThat(bot.drift().messages(bot.conversation()))
                    .filteredOn(message -> !message.author().bot())
                    .extracting(SimulatedMessage::type, SimulatedMessage::body)
                    .containsExactly(
                            tuple(SimulatedMessage.Type.CHAT, HOSTILE),
                            tuple(SimulatedMessage.Type.PRIVATE_NOTE, "<p>/help</p>"));
        }
    }

    @Test
    void hasNeitherTokensNorBotsInIt() throws IOException {
        String text = Files.readString(saved());

        assertThat(text).doesNotContain("token", "simulated-", "Simulated Bot").hasLineCount(3);
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        Path file = saved();

        assertThat(Recording.read(file).text()).isEqualTo(Files.readString(file));
        assertThat(Recording.isIn(Files.readAllBytes(file))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            ''                                                                 | Line 1
            {}                                                                 | Line 1
            {"format":"countersteer-conversation","version":2,"contact":{}}    | Line 1
            {"format":"countersteer-conversation","version":1,"contact":{}}~[] | Line 2
            {"format":"countersteer-conversation","version":1,"contact":{}}~no | Line 2
            {"format":"countersteer-conversation","version":1,"contact":{}}~{} | Line 2
            """)
    void saysWhichLineIsWrong(String content, String line) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.jsonl"), content.replace("~", "\n"));

        assertThatThrownBy(() -> Recording.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(line + " of " + file)
                .hasMessageEndingWith("Save the conversation again");
    }

    @Test
    void saysThatAFileIsNoText() throws IOException {
        Path file = Files.write(folder.resolve("latin.jsonl"), (HEAD + "\n{\"name\":\"Íñigo\"}").getBytes(ISO_8859_1));

        assertThatThrownBy(() -> Recording.read(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + " is not UTF-8. Save the conversation again");
    }

    @Test
    void doesNotMindAnEmptyLineAtTheEnd() throws IOException {
        Path file = saved();
        String text = Files.readString(file);

        Files.writeString(file, text + "\n");

        assertThat(Recording.read(file).text()).isEqualTo(text);
    }

    @Test
    void forgetsATokenThatIsInAFile() throws IOException {
        String text = Files.readString(saved());
        Path file =
                Files.writeString(folder.resolve("tokens.jsonl"), text.replace("\n{", "\n{\"token\":\"a secret\","));

        assertThat(Files.readString(file)).contains("a secret");
        assertThat(Recording.read(file).text()).isEqualTo(text);
    }

    @Test
    void leavesAVisitorWithoutNameWithoutName() throws IOException {
        Path file = Files.writeString(folder.resolve("nameless.jsonl"), HEAD);

        try (BotTester bot = BotTester.with()) {
            bot.replay(file);

            assertThat(bot.visitor()).doesNotContainKeys("name", "email");
        }
    }

    @Test
    void keepsEachDigitOfAnId() throws IOException {
        Path file = saved();
        String id = "90071992547409931";

        String sent =
                new String(Recording.read(file).webhooks(new Secret("any")).get(0), UTF_8);

        assertThat(Files.readString(file)).contains("\"id\":" + id);
        assertThat(sent).contains("\"id\":" + id);
    }

    private Path saved() throws IOException {
        try (SimulatedDrift drift = SimulatedDrift.start(Clock.systemUTC())) {
            UserId agent = drift.addAgent("Sam", "agent");
            ConversationId conversation =
                    drift.startConversation(drift.addContact(Map.of("name", HOSTILE, "email", "nora@example.com")));
            drift.visitorSays(conversation, HOSTILE);
            drift.agentSays(conversation, agent, SimulatedMessage.Type.PRIVATE_NOTE, "<p>/help</p>");
            drift.agentSays(conversation, drift.bot(), SimulatedMessage.Type.CHAT, "<p>I am a playbook</p>");
            return Files.writeString(
                    folder.resolve("saved.jsonl"),
                    Recording.of(drift, conversation).text());
        }
    }
}
