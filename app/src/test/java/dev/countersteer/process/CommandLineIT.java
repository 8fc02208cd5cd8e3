package dev.countersteer.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineIT {
    @TempDir
    Path folder;

    @Test
    void helps() {
        try (JarRun run = JarRun.start(folder, Map.of(), "--help")) {
            assertThat(run.awaitExit()).isZero();
            assertThat(String.join("\n", run.out()))
                    .contains("serve", "playground", "check", "commands", "send", "--config");
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void saysItsVersion() {
        try (JarRun run = JarRun.start(folder, Map.of(), "--version")) {
            assertThat(run.awaitExit()).isZero();
            assertThat(run.out()).singleElement().asString().matches("countersteer \\d+\\.\\d+\\.\\d+\\S*");
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void endsWithTwoWhenItIsUsedWrongly() {
        try (JarRun run = JarRun.start(folder, Map.of(), "sevre")) {
            assertThat(run.awaitExit()).isEqualTo(2);
            assertThat(String.join("\n", run.err())).contains("sevre", "countersteer serve");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void listsTheCommandsOfThePluginsAndLeavesNothingBehind() {
        try (JarRun run = JarRun.start(
                folder,
                Map.of("DRIFT_ACCESS_TOKEN", "t-1", "DRIFT_VERIFICATION_TOKEN", "t-2"),
                "commands",
                "--markdown")) {
            assertThat(run.awaitExit()).isZero();
            assertThat(run.out())
                    .startsWith("# Commands", "", "### /cancel")
                    .contains("### /help", "### /signup", "- `/signup trial`");
            assertThat(run.err()).isEmpty();
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void namesThePluginsWhoseCommandsTheListLacks() {
        Path jar = PluginJar.make(
                folder,
                Path.of("src", "test", "resources", "plugins"),
                List.of("com.example.greeting.UnloadablePlugin", "com.example.greeting.GreetingPlugin"));
        try (JarRun run = JarRun.startWith(jar, folder, Map.of(), "commands")) {
            assertThat(run.awaitExit()).isEqualTo(1);
            assertThat(run.out()).contains("  /greet <name …> — Greets the visitor");
            assertThat(run.err()).singleElement().asString().contains("UnloadablePlugin", "no such library");
        }
    }

    @Test
    void doesNotServeWithAnAccessTokenAndNoVerificationToken() {
        Map<String, String> environment = Map.of("DRIFT_ACCESS_TOKEN", "an-access-token", "HTTP_PORT", "0");
        try (JarRun run = JarRun.start(folder, environment)) {
            assertThat(run.awaitExit()).isEqualTo(1);
            assertThat(String.join("\n", run.err())).contains("drift.verification-token", "DRIFT_VERIFICATION_TOKEN");
            assertThat(run.out()).isEmpty();
            assertThat(folder).isEmptyDirectory();
        }
    }
}
