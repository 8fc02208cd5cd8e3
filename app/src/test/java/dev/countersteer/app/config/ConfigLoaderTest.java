package dev.countersteer.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersteer.api.Secret;
import dev.countersteer.command.UnknownCommands;
import dev.countersteer.inbox.IncomingMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigLoaderTest {
    @TempDir
    private Path directory;

    @Test
    void findsTheFileOfTheWorkingDirectory() throws IOException {
        Files.createDirectory(directory.resolve("config"));
        Files.writeString(directory.resolve("config/countersteer.conf"), "http.port = 9001");

        BotConfig config = read(loader(Map.of()).loadFrom(directory));

        assertThat(config.http().port()).isEqualTo(9001);
    }

    @Test
    void needsNoFile() {
        BotConfig config = read(loader(Map.of()).loadFrom(directory));

        assertThat(config.http().port()).isEqualTo(8080);
    }

    @Test
    void takesTheEnvironmentOverTheFileOverTheDefault() throws IOException {
        Path file = write("http { port = 9001, host = 10.0.0.1 }");

        BotConfig config = read(loader(Map.of("HTTP_PORT", "9002")).load(file));

        assertThat(config.http().port()).isEqualTo(9002);
        assertThat(config.http().host()).isEqualTo("10.0.0.1");
        assertThat(config.inbox().concurrency()).isEqualTo(64);
    }

    @Test
    void readsEveryKindOfValueFromTheEnvironment() {
        BotConfig config = read(loader(Map.of(
                        "DRIFT_ACCESS_TOKEN", "access",
                        "DRIFT_VERIFICATION_TOKEN", "old , new",
                        "DRIFT_API_URL", "http://localhost:9000",
                        "COMMANDS_ACCEPT", "private_note",
                        "COMMANDS_UNKNOWN", "never",
                        "COMMANDS_TIME_LIMIT", "2m",
                        "COMMANDS_ATTEMPTS", "3",
                        "MAIL_URL", "smtp://user:p%40ss@mail.example.com:587",
                        "MAIL_FROM", "Bot <bot@example.com>"))
                .loadFrom(directory));

        assertThat(config.drift().orElseThrow().apiUrl()).isEqualTo(URI.create("http://localhost:9000"));
        assertThat(config.drift().orElseThrow().verificationTokens())
                .extracting(token -> token.value())
                .containsExactly("old", "new");
        assertThat(config.inbox().accept()).containsExactly(IncomingMessage.Type.PRIVATE_NOTE);
        assertThat(config.inbox().timeLimit()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.inbox().attempts()).isEqualTo(3);
        assertThat(config.unknownCommands()).isEqualTo(UnknownCommands.NEVER);
        assertThat(config.mail().url().orElseThrow().value()).isEqualTo("smtp://user:p%40ss@mail.example.com:587");
    }

    @Test
    void takesAnEmptyVariableForOneThatIsNotSet() {
        BotConfig config =
                read(loader(Map.of("DRIFT_ACCESS_TOKEN", "", "HTTP_PORT", " ")).loadFrom(directory));

        assertThat(config.drift()).isEmpty();
        assertThat(config.http().port()).isEqualTo(8080);
    }

    @Test
    void leavesForeignVariablesAlone() {
        ConfigSettings settings = loader(Map.of(
                        "HTTP_PROXY", "http://proxy:3128", "MAIL", "/var/mail/root", "PATH", "/bin", "STORE_PORT", "1"))
                .loadFrom(directory);

        assertThat(read(settings).http().port()).isEqualTo(8080);
    }

    @Test
    void reportsAllProblemsAtOnce() throws IOException {
        Path file = write("""
                http.prot = 80
                http.port = 80a
                commands {
                  time-limit = 60
                  accept = [chat, fax]
                  unknown = maybe
                  concurrency = 0
                }
                drift.api-url = "ftp://driftapi.com"
                drift.access-token = some-token
                mail.from = "bot@example.com"
                """);

        assertThatThrownBy(() -> read(loader(Map.of("COMMANDS_ATTEMPT", "2")).load(file)))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageStartingWith("The configuration has 10 problems:\n")
                .hasMessageContainingAll(
                        "http.prot (" + file + ":1) is not a setting: did you mean http.port?",
                        "http.port = 80a (" + file + ":2): a whole number is needed, from 0 to 65535",
                        "commands.time-limit = 60 (" + file + ":4): a duration above zero with its unit is needed",
                        "commands.accept = [chat, fax] (" + file + ":5): possible is chat, private_note",
                        "commands.unknown = maybe (" + file + ":6): possible is suggest, always, never",
                        "commands.concurrency = 0 (" + file + ":7): a whole number is needed",
                        "drift.api-url = ftp://driftapi.com (" + file
                                + ":9): an address is needed: http:// or https://",
                        "set DRIFT_VERIFICATION_TOKEN",
                        "set MAIL_URL",
                        "environment variable COMMANDS_ATTEMPT is not a setting: did you mean COMMANDS_ATTEMPTS?");
    }

    @Test
    void saysWhichFileAndLineIsNotHocon() throws IOException {
        Path file = write("http.port = 8080\ndrift.access-token = \"tok-123\n");

        assertThatThrownBy(() -> read(loader(Map.of()).load(file)))
                .hasMessageContaining(file + ":")
                .hasMessageContaining("is not HOCON")
                .message()
                .doesNotContain("tok-123");
    }

    @Test
    void saysWhatASubstitutionMisses() throws IOException {
        Path file = write("\ndrift.access-token = ${NO_SUCH_VARIABLE_ANYWHERE}");

        assertThatThrownBy(() -> read(loader(Map.of()).load(file))).hasMessageContaining(file + ":2 refers with ${");
    }

    @Test
    void saysThatTheFileIsMissing() {
        Path file = directory.resolve("nowhere.conf");

        assertThatThrownBy(() -> read(loader(Map.of()).load(file))).hasMessageContaining(file + " is not a file");
    }

    @ParameterizedTest
    @CsvSource({
        "DRIFT_ACCESS_TOKEN, hush hush",
        "DRIFT_VERIFICATION_TOKEN, 'hush,hush,hush'",
        "STORE_URL, jdbc:oracle:hush",
        "STORE_URL, jdbc:postgresql://user:hush@host/bot",
        "STORE_URL, jdbc:postgresql:hush",
        "MAIL_URL, http://user:hush@host",
        "MAIL_URL, smtp://user:hu{sh@host",
        "HTTP_PUBLIC_URL, ftp://user:hush@host"
    })
    void keepsSecretsOutOfTheReport(String variable, String value) {
        ConfigSettings settings = loader(Map.of(variable, value)).loadFrom(directory);

        assertThatThrownBy(() -> read(settings))
                .hasMessageContaining("environment variable " + variable)
                .message()
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"“hush”", "Bearer  hush", "hu\nsh", "hüsh"})
    void refusesATokenThatNoHeaderHas(String value) {
        ConfigSettings settings = loader(Map.of("LOOKUP_TOKEN", value)).loadFrom(directory);

        assertThat(settings.token("lookup.token")).isEmpty();

        assertThatThrownBy(settings::check)
                .hasMessageContaining("lookup.token (environment variable LOOKUP_TOKEN): it goes into a header")
                .message()
                .doesNotContain("hush", "sh”", "hü");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hush.example.com",
                "http://localhost:x@hush.example",
                "https://user:hush@example.com",
                "https://example.com/?key=hush",
            })
    void refusesAnAddressThatMayNotBeToldSecrets(String value) {
        ConfigSettings settings = loader(Map.of("LOOKUP_URL", value)).loadFrom(directory);

        assertThat(settings.secureUrl("lookup.url")).isEmpty();

        assertThatThrownBy(settings::check)
                .hasMessageContaining("(environment variable LOOKUP_URL): an address")
                .hasMessageNotContaining("key=hush")
                .hasMessageNotContaining(":hush");
    }

    @Test
    void readsWhatOpensADoor() {
        ConfigSettings settings = loader(Map.of("LOOKUP_TOKEN", "Bearer hush", "LOOKUP_URL", "http://127.0.0.1:9/base"))
                .loadFrom(directory);

        assertThat(settings.token("lookup.token")).contains(new Secret("Bearer hush"));
        assertThat(settings.secureUrl("lookup.url")).contains(URI.create("http://127.0.0.1:9/base"));
    }

    @Test
    void hidesSecretsWhenPrinted() {
        BotConfig config = read(loader(Map.of(
                        "DRIFT_ACCESS_TOKEN", "hush-1",
                        "DRIFT_VERIFICATION_TOKEN", "hush-2",
                        "STORE_URL", "jdbc:postgresql://host/bot?password=hush-6",
                        "STORE_PASSWORD", "hush-3",
                        "ADMIN_PASSWORD", "hush-4",
                        "MAIL_URL", "smtp://a:hush-5@b",
                        "MAIL_FROM", "bot@example.com"))
                .loadFrom(directory));

        assertThat(config.toString()).contains("***").doesNotContain("hush");
    }

    @Test
    void takesNullForNotSet() throws IOException {
        Path file = write("signup.accounts-url = null\nhttp.port = null");
        ConfigSettings settings = loader(Map.of()).load(file);

        assertThat(settings.url("signup.accounts-url")).isEmpty();
        assertThatThrownBy(() -> read(settings))
                .hasMessageContaining("http.port")
                .hasMessageContaining("is needed");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("test.conf"), text);
    }

    private static ConfigLoader loader(Map<String, String> environment) {
        return new ConfigLoader(environment, ConfigLoaderTest.class.getClassLoader());
    }

    private static BotConfig read(ConfigSettings settings) {
        BotConfig config = BotConfig.read(settings, new CommandNames(Set.of("help", "signup", "queue add"), true));
        settings.check();
        return config;
    }
}
