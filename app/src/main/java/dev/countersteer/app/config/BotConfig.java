package dev.countersteer.app.config;

import static java.util.Objects.requireNonNull;

import dev.countersteer.command.UnknownCommands;
import dev.countersteer.drift.DriftConfig;
import dev.countersteer.inbox.InboxConfig;
import dev.countersteer.mail.MailConfig;
import dev.countersteer.store.StoreConfig;
import dev.countersteer.web.AdminConfig;
import dev.countersteer.web.HttpConfig;
import java.util.Optional;

/**
 * The process's own configuration, one record per concern.
 *
 * @param drift empty when no access token is set: then the playground is to start
 */
public record BotConfig(
        HttpConfig http,
        Optional<DriftConfig> drift,
        StoreConfig store,
        InboxConfig inbox,
        UnknownCommands unknownCommands,
        MailConfig mail,
        AdminConfig admin) {
    public BotConfig {
        requireNonNull(http, "http is null");
        requireNonNull(drift, "drift is null");
        requireNonNull(store, "store is null");
        requireNonNull(inbox, "inbox is null");
        requireNonNull(unknownCommands, "unknownCommands is null");
        requireNonNull(mail, "mail is null");
        requireNonNull(admin, "admin is null");
    }

    /** Reads it all; what does not fit is reported by {@link ConfigSettings#check}. */
    public static BotConfig read(ConfigSettings settings) {
        return new BotConfigReader(settings).read();
    }
}
