package dev.countersteer.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckIT {
    private final Outside outside = new Outside();
    private final Map<String, String> environment = outside.environment();

    @AfterEach
    void stop() {
        outside.close();
    }

    @Test
    void findsThatAllIsWell() {
        try (JarRun check = check()) {
            assertThat(check.awaitExit()).as("%s", check).isZero();
            assertThat(check.out())
                    .allMatch(line -> line.startsWith("ok "))
                    .anyMatch(line -> line.contains("org 48213"))
                    .anyMatch(line -> line.contains("signup"));
            assertThat(check.err()).isEmpty();
        }
    }

    @Test
    void findsAScopeAndAMailServerMissing() {
        outside.drift().grant(Set.of("conversation_read", "conversation_write", "contact_read", "user_read"));
        environment.remove("MAIL_URL");
        environment.remove("MAIL_FROM");

        try (JarRun check = check()) {
            assertThat(check.awaitExit()).isEqualTo(1);
            assertThat(check.out())
                    .anyMatch(line -> line.startsWith("PROBLEM ") && line.contains("lacks contact_write"))
                    .anyMatch(line -> line.startsWith("PROBLEM ") && line.contains("MAIL_URL"))
                    .anyMatch(line -> line.startsWith("ok ") && line.contains("store"));
        }
    }

    @Test
    void findsThatDriftDoesNotKnowTheTokenAndThatTheStoreCannotBe() {
        environment.put("DRIFT_ACCESS_TOKEN", "an-old-token-of-the-app");
        environment.put("STORE_URL", "jdbc:sqlite:/proc/no-place-for-a-database/bot.db");

        try (JarRun check = check()) {
            assertThat(check.awaitExit()).isEqualTo(1);
            assertThat(check.out())
                    .anyMatch(line -> line.startsWith("PROBLEM ") && line.contains("drift"))
                    .anyMatch(line -> line.startsWith("PROBLEM ") && line.contains("store.url"));
        }
    }

    @Test
    void findsAllThatIsWrongInTheConfigurationAtOnce() throws IOException {
        Files.createDirectories(outside.folder().resolve("config"));
        Files.writeString(outside.folder().resolve("config/countersteer.conf"), "drift.acces-token = abcdef\n");
        environment.put("DRIFT_ACCESS_TOKEN", "two words-of-a-token");
        environment.put("MAIL_URL", "http://bot:mail-password@127.0.0.1");
        environment.put("HTTP_PORT", "eighty");

        try (JarRun check = check()) {
            assertThat(check.awaitExit()).isEqualTo(1);
            assertThat(String.join("\n", check.err()))
                    .contains("drift.acces-token", "drift.access-token", "mail.url", "http.port", "eighty")
                    .doesNotContain("abcdef", "two words", "mail-password");
            assertThat(check.out()).isEmpty();
        }
    }

    private JarRun check() {
        return JarRun.start(outside.folder(), environment, "check");
    }
}
