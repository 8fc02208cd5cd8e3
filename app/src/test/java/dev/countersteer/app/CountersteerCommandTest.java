package dev.countersteer.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.countersteer.app.CountersteerCommand.Surroundings;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.simulator.SimulatedMailServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountersteerCommandTest {
    @TempDir
    private Path directory;

    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AutoClose
    private final SimulatedMailServer mail = SimulatedMailServer.start();

    @Test
    void explainsItself() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("serve", "playground", "check", "commands", "send", "--config", "2   wrong usage");
    }

    @Test
    void saysItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).matches("countersteer \\d+\\.\\d+\\.\\d+.*\\s+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nonsense", "nonsense", "send", "serve --port=80", "commands all", "commands --html"})
    void refusesWrongUsage(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).isNotBlank().doesNotContain("\tat ", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "playground", "check", "commands", "commands --markdown", "send file"})
    void stopsAtAWrongConfiguration(String line) throws IOException {
        Path file = Files.writeString(directory.resolve("wrong.conf"), "http.port = eighty\nnothing.here = 1");

        int code = run(("--config " + file + " " + line).split(" "));

        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .contains("The configuration has 2 problems", "http.port = eighty (" + file + ":1)", "nothing.here")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            environment.put("HTTP_PORT", String.valueOf(taken.getLocalPort()));

            assertThat(run("playground")).isEqualTo(1);
            assertThat(err.toString())
                    .contains("Port " + taken.getLocalPort(), "HTTP_PORT")
                    .doesNotContain("\tat ", "Exception");
        }
    }

    @Test
    void checksAPlaygroundWithoutAToken() {
        keepDataHere();

        assertThat(run("check")).isZero();
        assertThat(out.toString())
                .contains("ok       commands       /cancel, /help", "ok       store", "playground would start");
    }

    @Test
    void listsTheCommandsAndMakesNothing() {
        keepDataHere();
        environment.put("DRIFT_API_URL", "http://127.0.0.1:1");

        assertThat(run("commands")).isZero();
        assertThat(out.toString())
                .contains("Commands\n  /cancel — Stops the command", "  /help [topic …] — Lists the commands");
        assertThat(err.toString()).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void writesThePageOfCommands() {
        keepDataHere();

        assertThat(run("commands", "--markdown")).isZero();
        assertThat(out.toString())
                .startsWith("# Commands\n\n### /cancel\n\nStops the command")
                .contains("`topic`");
    }

    @Test
    void explainsHowToListTheCommands() {
        assertThat(run("commands", "--help")).isZero();
        assertThat(out.toString()).contains("--markdown", "--config", "Connects to nothing");
    }

    @Test
    void leavesTheStoreToTheStart() {
        keepDataHere();

        assertThat(run("check")).isZero();
        assertThat(out.toString()).contains("ok       store          will be created");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void notesWhatIsSetAndDoesNothing() {
        keepDataHere();
        environment.put("STORE_PASSWORD", "hush-hush");

        assertThat(run("check")).isZero();
        assertThat(out.toString())
                .contains("NOTE     configuration  store.password (STORE_PASSWORD) is set and does nothing")
                .doesNotContain("hush-hush");
    }

    @Test
    void saysWhoCannotBeReached() {
        keepDataHere();
        environment.put("DRIFT_API_URL", "http://127.0.0.1:1");
        environment.put("DRIFT_ACCESS_TOKEN", "token");
        environment.put("DRIFT_VERIFICATION_TOKEN", "token");
        environment.put("SIGNUP_ACCOUNTS_URL", "http://127.0.0.1:2/api");
        environment.put("MAIL_URL", "smtp://bot:hush-hush@127.0.0.1:3");
        environment.put("MAIL_FROM", "bot@example.com");

        assertThat(run("check")).isEqualTo(1);
        assertThat(out.toString().lines().filter(line -> line.startsWith("PROBLEM")))
                .satisfiesExactly(
                        drift -> assertThat(drift).contains("drift", "127.0.0.1:1", "drift.api-url", "DRIFT_API_URL"),
                        accounts -> assertThat(accounts).contains("accounts", "127.0.0.1:2", "SIGNUP_ACCOUNTS_URL"),
                        mail -> assertThat(mail).contains("mail", "127.0.0.1:3", "MAIL_URL"));
        assertThat(out.toString()).doesNotContain("hush-hush");
    }

    @Test
    void checksADriftThatTakesTheToken() {
        try (SimulatedDrift drift = SimulatedDrift.start(Clock.systemUTC())) {
            connectTo(drift);

            assertThat(run("check")).isZero();
            assertThat(out.toString())
                    .contains("ok       drift          takes the access token of org 48213")
                    .doesNotContain(drift.accessToken().value());
        }
    }

    @Test
    void saysWhichScopesTheTokenLacks() {
        try (SimulatedDrift drift = SimulatedDrift.start(Clock.systemUTC())) {
            connectTo(drift);
            drift.grant(Set.of("conversation_read", "contact_read"));

            assertThat(run("check")).isEqualTo(1);
            assertThat(out.toString())
                    .containsPattern(
                            "the access token lacks contact_write \\(for /signup, [^)]*verify \\(visitor_message\\)\\),"
                                    + " conversation_write, user_read: add them");
        }
    }

    @Test
    void saysWhichEndpointsNeedAScope() {
        environment.put("IDENTITY_API_KEYS", "0123456789abcdef0123");
        environment.put("IDENTITY_SIGNING_KEY", "a-key-of-drifts-settings");

        assertThat(run("check")).isZero();
        assertThat(out.toString()).contains("contact_write (for /identity/contacts/{externalId}, /identity/contacts/");
    }

    @Test
    void saysWhichScopesTheTokenHasForNothing() {
        try (SimulatedDrift drift = SimulatedDrift.start(Clock.systemUTC())) {
            connectTo(drift);
            drift.grant(Set.of(
                    "conversation_read",
                    "conversation_write",
                    "contact_read",
                    "contact_write",
                    "user_read",
                    "gdpr_write"));

            assertThat(run("check")).isZero();
            assertThat(out.toString())
                    .contains("NOTE     drift          the access token may more than anything here needs: gdpr_write")
                    .contains(
                            "ok       scopes         tick these on dev.drift.com: contact_read, contact_write (for /signup");
        }
    }

    @Test
    void saysThatDriftDoesNotTakeTheToken() {
        try (SimulatedDrift drift = SimulatedDrift.start(Clock.systemUTC())) {
            connectTo(drift);
            environment.put("DRIFT_ACCESS_TOKEN", "wrong-token");

            assertThat(run("check")).isEqualTo(1);
            assertThat(out.toString()).contains("PROBLEM  drift").doesNotContain("wrong-token");
        }
    }

    @Test
    void saysThatTheStoreDoesNotOpen() throws IOException {
        Path file = Files.writeString(directory.resolve("occupied"), "not a folder");
        environment.put("STORE_URL", "jdbc:sqlite:" + file.resolve("bot.db"));

        assertThat(run("check")).isEqualTo(1);
        assertThat(out.toString()).contains("PROBLEM  store").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "200, 0, taken",
        "401, 1, not the verification token",
        "503, 1, store is down",
        "418, 1, another program"
    })
    void saysWhatTheAnswerToARecordedWebhookMeans(int status, int code, String meaning) throws IOException {
        AtomicReference<String> token = new AtomicReference<>();
        HttpServer bot = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        bot.createContext("/webhooks/drift", exchange -> {
            token.set(exchange.getRequestHeaders().getFirst("X-Verification-Token"));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        bot.start();
        Path file =
                Files.writeString(directory.resolve("webhook.json"), "{\"type\":\"new_message\",\"token\":\"abc\"}");

        int exit = run(
                "send",
                file.toString(),
                "--to",
                "http://127.0.0.1:" + bot.getAddress().getPort());
        bot.stop(0);

        assertThat(exit).isEqualTo(code);
        assertThat(out.toString()).startsWith(status + ": ").contains(meaning);
        assertThat(token).hasValue("abc");
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        Path file = Files.writeString(directory.resolve("webhook.json"), "{}");

        assertThat(run("send", file.toString(), "--to", "http://127.0.0.1:1")).isEqualTo(1);
        assertThat(err.toString()).contains("Nobody answers at http://127.0.0.1:1/webhooks/drift");
    }

    @Test
    void saysThatTheFileIsMissing() {
        assertThat(run("send", "nowhere.json")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no file nowhere.json: give the path of a recorded webhook");
    }

    @Test
    void saysThatTheFileIsAFolder() {
        assertThat(run("send", directory.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains(directory + " is a folder: name a file")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "localhost:1", "ftp://x", "http:foo", "http://", "http://a b", "http://x:99999", ""})
    void sendsToNothingButAWebAddress(String address) throws IOException {
        Path file = Files.writeString(directory.resolve("webhook.json"), "{}");

        assertThat(run("send", file.toString(), "--to", address)).isEqualTo(2);
        assertThat(err.toString())
                .contains("'" + address + "'", "--to", "such as http://localhost:8080")
                .doesNotContain("Exception");
    }

    private void connectTo(SimulatedDrift drift) {
        keepDataHere();
        environment.put("DRIFT_API_URL", drift.url().toString());
        environment.put("DRIFT_ACCESS_TOKEN", drift.accessToken().value());
        environment.put("DRIFT_VERIFICATION_TOKEN", drift.verificationToken().value());
        environment.put("MAIL_URL", mail.url().toString());
        environment.put("MAIL_FROM", "bot@example.com");
    }

    private void keepDataHere() {
        environment.put("STORE_URL", "jdbc:sqlite:" + directory.resolve("bot.db"));
    }

    private int run(String... arguments) {
        Surroundings surroundings =
                new Surroundings(environment, directory, getClass().getClassLoader());
        return CountersteerCommand.run(surroundings, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
