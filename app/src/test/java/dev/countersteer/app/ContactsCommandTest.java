package dev.countersteer.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.app.CountersteerCommand.Surroundings;
import dev.countersteer.simulator.SimulatedDrift;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactsCommandTest {
    @TempDir
    private Path directory;

    @AutoClose
    private final SimulatedDrift drift = SimulatedDrift.start(Clock.systemUTC());

    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter err = new StringWriter();

    @Test
    void importsAFileAndMakesNothingElse() throws IOException {
        connect();
        Path file = people();
        drift.faults().next(1).on("POST", "/contacts").tooManyRequests(Duration.ofSeconds(1));

        assertThat(run("contacts", "import", file.toString())).isZero();

        assertThat(drift.contacts().values())
                .anySatisfy(contact -> assertThat(contact)
                        .containsEntry("externalId", "u-1")
                        .containsEntry("email", "ana@example.com")
                        .containsEntry("name", "Ana"))
                .anySatisfy(contact -> assertThat(contact).containsEntry("externalId", "u-2"));
        assertThat(err.toString()).contains("100 %", "Done: 2 created, 0 updated, 0 bad");
        assertThat(directory).isDirectoryContaining(file::equals);
        assertThat(Files.list(directory)).hasSize(1);
    }

    @Test
    void createsNothingTwice() throws IOException {
        connect();
        String file = people().toString();
        run("contacts", "import", file);
        int before = drift.contacts().size();

        assertThat(run("contacts", "import", file)).isZero();

        assertThat(drift.contacts()).hasSize(before);
        assertThat(err.toString()).contains("Done: 0 created, 2 updated, 0 bad");
    }

    @Test
    void failsAtTheEndForABadLine() throws IOException {
        connect();
        Path file =
                Files.writeString(directory.resolve("people.csv"), "externalId,email\nu-1,ana\nu-2,b@example.com\n");

        assertThat(run("contacts", "import", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("line 2: The attribute \"email\"", "Done: 1 created");
    }

    @Test
    void stopsWithATokenThatDriftDoesNotTake() throws IOException {
        connect();
        environment.put("DRIFT_ACCESS_TOKEN", "another");

        assertThat(run("contacts", "import", people().toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains("Stopped before line 2", "Set drift.access-token to a token that is valid")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void needsADrift() throws IOException {
        assertThat(run("contacts", "import", people().toString())).isEqualTo(1);
        assertThat(err.toString()).contains("DRIFT_ACCESS_TOKEN");
    }

    @Test
    void saysWhichFileIsMissing() {
        connect();

        assertThat(run("contacts", "import", "nowhere.csv")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no file nowhere.csv");
    }

    @Test
    void saysWhatCanBeDone() {
        assertThat(run("contacts")).isEqualTo(2);
        assertThat(run("contacts", "import")).isEqualTo(2);
        assertThat(err.toString()).contains("import", "FILE").doesNotContain("\tat ", "Exception");
    }

    private Path people() throws IOException {
        return Files.writeString(
                directory.resolve("people.csv"),
                "externalId,email,name\nu-1,ana@example.com,Ana\nu-2,bo@example.com,\n");
    }

    private void connect() {
        environment.put("STORE_URL", "jdbc:sqlite:" + directory.resolve("bot.db"));
        environment.put("DRIFT_API_URL", drift.url().toString());
        environment.put("DRIFT_ACCESS_TOKEN", drift.accessToken().value());
        environment.put("DRIFT_VERIFICATION_TOKEN", drift.verificationToken().value());
    }

    private int run(String... arguments) {
        Surroundings surroundings =
                new Surroundings(environment, directory, getClass().getClassLoader());
        StringWriter out = new StringWriter();
        return CountersteerCommand.run(surroundings, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
