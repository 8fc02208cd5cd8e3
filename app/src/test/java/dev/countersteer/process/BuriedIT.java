package dev.countersteer.process;

import static dev.countersteer.process.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was given up, on the command line beside a running bot and over its admin addresses. */
class BuriedIT {
    private static final String EMAIL = "vera@example.com";

    @Test
    void showsWhatWasGivenUpAndLetsItBeginAgain() {
        try (Outside outside = new Outside()) {
            ConversationId conversation = outside.conversation(EMAIL);
            outside.accounts().refuse(EMAIL, 1);
            try (BotProcess bot = outside.startBot()) {
                outside.agentTypes(conversation, "/signup trial");
                eventually(() -> assertThat(outside.notes(conversation)).anyMatch(note -> note.contains("reference")));
                String reference = outside.drift().org() + "-"
                        + outside.drift().messages(conversation).get(0).id();

                assertThat(tool(outside, "buried", 0)).contains(reference, "/signup trial", "1 command and 0 replies");
                assertThat(tool(outside, "buried show " + reference, 0))
                        .contains("Typed         \"/signup trial\"", "Try 1 failed", "Reply", "to agents");
                assertThat(bot.get("/admin/buried").body()).contains("\"reference\":\"" + reference + "\"");
                assertThat(bot.get("/admin/entries/" + reference).body()).contains("\"failures\":[{\"attempt\":1");

                assertThat(tool(outside, "buried replay " + reference, 0)).contains(reference + " begins again");
                eventually(() ->
                        assertThat(outside.notes(conversation)).anyMatch(note -> note.contains("has been created")));
                assertThat(tool(outside, "buried", 0)).contains("Nothing was given up.");
                assertThat(tool(outside, "buried dismiss " + reference, 1)).contains("nothing is changed");
            }
        }
    }

    @Test
    void saysWhatIsMissing() {
        try (Outside outside = new Outside()) {
            assertThat(tool(outside, "buried", 1)).contains("there is no database", "STORE_URL");
            assertThat(tool(outside, "buried show", 2)).contains("REFERENCE");
        }
    }

    private static String tool(Outside outside, String arguments, int exit) {
        Map<String, String> environment = outside.environment();
        try (JarRun run = JarRun.start(outside.folder(), environment, arguments.split(" "))) {
            assertThat(run.awaitExit()).as("%s", run).isEqualTo(exit);
            return String.join("\n", run.out()) + String.join("\n", run.err());
        }
    }
}
