package dev.countersteer.app.config;

import static java.util.Objects.requireNonNull;

import dev.countersteer.command.UnknownCommands;
import dev.countersteer.command.permission.PermissionConfig;
import dev.countersteer.dispatch.BurstConfig;
import dev.countersteer.drift.DriftConfig;
import dev.countersteer.inbox.InboxConfig;
import dev.countersteer.mail.MailConfig;
import dev.countersteer.store.StoreConfig;
import dev.countersteer.web.HttpConfig;
import dev.countersteer.web.admin.AdminConfig;
import java.util.ArrayList;
import java.util.List;
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
        BurstConfig burst,
        PermissionConfig permissions,
        CatchUpConfig catchUp,
        MailConfig mail,
        AdminConfig admin) {
    public BotConfig {
        requireNonNull(http, "http is null");
        requireNonNull(drift, "drift is null");
        requireNonNull(store, "store is null");
        requireNonNull(inbox, "inbox is null");
        requireNonNull(unknownCommands, "unknownCommands is null");
        requireNonNull(burst, "burst is null");
        requireNonNull(permissions, "permissions is null");
        requireNonNull(catchUp, "catchUp is null");
        requireNonNull(mail, "mail is null");
        requireNonNull(admin, "admin is null");
    }

    /** What is set and does nothing, a line for each key, without its value. */
    public List<String> withoutEffect() {
        if (store.isPostgresql()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        if (store.user().isPresent()) {
            lines.add("store.user (STORE_USER) is set and does nothing: SQLite has no users");
        }
        if (store.password().isPresent()) {
            lines.add("store.password (STORE_PASSWORD) is set and does nothing: SQLite has no users, and its file is"
                    + " not encrypted. Who may read the file is for its rights to say");
        }
        return lines;
    }

    /**
     * Reads it all; what does not fit is reported by {@link ConfigSettings#check}.
     *
     * @param commands what permissions may be for
     */
    public static BotConfig read(ConfigSettings settings, CommandNames commands) {
        return new BotConfigReader(settings).read(commands);
    }
}
