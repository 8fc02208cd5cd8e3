package dev.countersteer.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValue;
import dev.countersteer.command.UnknownCommands;
import dev.countersteer.command.permission.PermissionConfig;
import dev.countersteer.dispatch.BurstConfig;
import dev.countersteer.inbox.InboxConfig;
import dev.countersteer.mail.MailConfig;
import dev.countersteer.store.StoreConfig;
import dev.countersteer.web.HttpConfig;
import dev.countersteer.web.admin.AdminConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code config/countersteer.conf} shows every key, and what it shows is what runs. */
class DefaultsTest {
    private static final Path SHOWN = Path.of("../config/countersteer.conf");

    private final ClassLoader classes = getClass().getClassLoader();
    private final ConfigSettings settings = new ConfigLoader(Map.of(), classes).loadFrom(Path.of("nowhere"));

    @Test
    void ofTheRecordsAndTheFileAgree() {
        BotConfig config = BotConfig.read(settings, new CommandNames(Set.of("help", "signup"), true));
        settings.check();

        assertThat(config)
                .isEqualTo(new BotConfig(
                        new HttpConfig("0.0.0.0", 8080, Optional.empty()),
                        Optional.empty(),
                        StoreConfig.at("jdbc:sqlite:data/countersteer.db"),
                        InboxConfig.defaults(),
                        UnknownCommands.SUGGEST,
                        BurstConfig.defaults(),
                        PermissionConfig.none(),
                        CatchUpConfig.defaults(),
                        new MailConfig(Optional.empty(), Optional.empty()),
                        new AdminConfig(Optional.empty())));
        assertThat(config.inbox().timeLimit()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void ofPluginsAreShownToo() {
        Map<String, ConfigValue> shown =
                ConfigKeys.flatten(ConfigFactory.parseFile(SHOWN.toFile()).root());
        Map<String, ConfigValue> plugins = ConfigKeys.flatten(
                ConfigFactory.parseResources(classes, "reference.conf").root());

        assertThat(shown).containsAllEntriesOf(plugins);
        assertThat(settings.list("signup.plans")).isEqualTo(List.of("trial", "monthly", "annual"));
        assertThat(settings.url("signup.accounts-url")).isEmpty();
    }

    @Test
    void areTheWholeContract() throws Exception {
        Map<String, ConfigValue> shown =
                ConfigKeys.flatten(ConfigFactory.parseFile(SHOWN.toFile()).root());

        assertThat(shown)
                .containsOnlyKeys(
                        "http.host",
                        "http.port",
                        "http.public-url",
                        "drift.api-url",
                        "drift.access-token",
                        "drift.verification-token",
                        "store.url",
                        "store.user",
                        "store.password",
                        "store.keep",
                        "commands.accept",
                        "commands.unknown",
                        "commands.time-limit",
                        "commands.progress-after",
                        "commands.concurrency",
                        "commands.attempts",
                        "commands.burst.runs",
                        "commands.burst.within",
                        "catchup.max-age",
                        "signup.accounts-url",
                        "signup.plans",
                        "quote.goal",
                        "quote.rating-table",
                        "quote.model-attribute",
                        "quote.year-attribute",
                        "quote.state-attribute",
                        "quote.age-attribute",
                        "quote.payments",
                        "quote.stripe-url",
                        "quote.stripe-key",
                        "quote.payment-link",
                        "quote.payment-secret",
                        "lookup.crm",
                        "lookup.url",
                        "lookup.token",
                        "lookup.client-id",
                        "lookup.client-secret",
                        "lookup.external-id-field",
                        "lookup.record-url",
                        "lookup.fields",
                        "lookup.email-url",
                        "lookup.external-id-url",
                        "lookup.header",
                        "lookup.records",
                        "lookup.id",
                        "verify.attribute",
                        "whois.signed-identities",
                        "identity.api-keys",
                        "identity.signing-key",
                        "identity.token-lifetime",
                        "identity.requests-per-minute",
                        "identity.copy-external-id-to",
                        "translate.service",
                        "translate.url",
                        "translate.api-key",
                        "translate.agents-language",
                        "mail.url",
                        "mail.from",
                        "admin.password");
        assertThat(shown.keySet()).extracting(ConfigKeys::variable).doesNotHaveDuplicates();
        assertThat(classes.getResourceAsStream("countersteer.conf")).hasBinaryContent(Files.readAllBytes(SHOWN));
    }
}
