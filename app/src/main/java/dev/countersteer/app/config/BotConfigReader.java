package dev.countersteer.app.config;

import static java.util.Objects.requireNonNull;

import com.typesafe.config.ConfigValue;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.Secret;
import dev.countersteer.command.UnknownCommands;
import dev.countersteer.dispatch.BurstConfig;
import dev.countersteer.drift.DriftConfig;
import dev.countersteer.inbox.InboxConfig;
import dev.countersteer.inbox.IncomingMessage;
import dev.countersteer.mail.MailConfig;
import dev.countersteer.store.StoreConfig;
import dev.countersteer.web.HttpConfig;
import dev.countersteer.web.admin.AdminConfig;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads each record of {@link BotConfig} from its keys. */
final class BotConfigReader {
    private static final int MOST_TOKENS = 2;
    private static final Pattern NAMED_ADDRESS = Pattern.compile("[^<>\\p{Cntrl}]*<([^<>]+)>");

    private final ConfigSettings settings;

    BotConfigReader(ConfigSettings settings) {
        this.settings = requireNonNull(settings, "settings is null");
    }

    BotConfig read(CommandNames commands) {
        return new BotConfig(
                http(),
                drift(),
                store(),
                inbox(),
                settings.oneOf("commands.unknown", UnknownCommands.class),
                new BurstConfig(
                        settings.integer("commands.burst.runs", 0, 1_000_000),
                        settings.duration("commands.burst.within")),
                new PermissionReader(settings, commands).read(),
                new CatchUpConfig(settings.required("catchup.max-age", ConfigText::durationOrZero)),
                mail(),
                admin());
    }

    private AdminConfig admin() {
        return settings.read(
                        "admin.password", value -> new AdminConfig(Optional.of(new Secret(ConfigText.text(value)))))
                .orElseGet(() -> new AdminConfig(Optional.empty()));
    }

    private HttpConfig http() {
        return new HttpConfig(
                settings.required("http.host", ConfigText::text),
                settings.integer("http.port", 0, 65535),
                settings.url("http.public-url"));
    }

    private Optional<DriftConfig> drift() {
        URI apiUrl = settings.required("drift.api-url", ConfigText::url);
        List<Secret> verificationTokens = settings.read("drift.verification-token", BotConfigReader::tokens)
                .orElse(List.of());
        Optional<Secret> accessToken =
                settings.read("drift.access-token", value -> ConfigText.token(ConfigText.text(value)));
        if (accessToken.isPresent() && verificationTokens.isEmpty()) {
            settings.problem(
                    "drift.verification-token is needed with drift.access-token, or anyone could post commands:"
                            + " set DRIFT_VERIFICATION_TOKEN to the verification token of your app (dev.drift.com, App Credentials)");
            return Optional.empty();
        }
        return accessToken.map(token -> new DriftConfig(apiUrl, token, verificationTokens));
    }

    private static List<Secret> tokens(ConfigValue value) {
        List<String> tokens = ConfigText.list(value);
        if (tokens.size() > MOST_TOKENS) {
            throw new IllegalArgumentException("one token is needed, or two with a comma between them");
        }
        return tokens.stream().map(ConfigText::token).toList();
    }

    private StoreConfig store() {
        return new StoreConfig(
                settings.required("store.url", BotConfigReader::jdbcAddress),
                settings.text("store.user"),
                settings.secret("store.password"),
                settings.duration("store.keep"));
    }

    private static String jdbcAddress(ConfigValue value) {
        String address = ConfigText.text(value);
        StoreConfig.misfit(address).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        return address;
    }

    private InboxConfig inbox() {
        return new InboxConfig(
                settings.required("commands.accept", BotConfigReader::types),
                settings.duration("commands.time-limit"),
                settings.duration("commands.progress-after"),
                settings.integer("commands.concurrency", 1, 10_000),
                settings.integer("commands.attempts", 1, 1_000));
    }

    private static Set<IncomingMessage.Type> types(ConfigValue value) {
        return ConfigText.list(value).stream()
                .map(text -> ConfigText.oneOf(text, IncomingMessage.Type.class))
                .collect(Collectors.toSet());
    }

    private MailConfig mail() {
        Optional<Secret> url = settings.read("mail.url", BotConfigReader::mailServer);
        Optional<String> from = settings.read("mail.from", BotConfigReader::sender);
        if (url.isPresent() != from.isPresent()) {
            settings.problem(
                    url.isPresent()
                            ? "mail.from is needed with mail.url: set MAIL_FROM to the sender's address"
                            : "mail.url is needed with mail.from: set MAIL_URL to smtp://user:password@host:port");
        }
        return new MailConfig(url, from);
    }

    private static Secret mailServer(ConfigValue value) {
        return new Secret(ConfigText.address(value, "smtp", "smtps").toString());
    }

    private static String sender(ConfigValue value) {
        String text = ConfigText.text(value);
        Matcher named = NAMED_ADDRESS.matcher(text);
        if (!EmailAddress.isValid(named.matches() ? named.group(1) : text)) {
            throw new IllegalArgumentException("an address such as Countersteer <bot@example.com> is needed");
        }
        return text;
    }
}
