package dev.countersteer.account;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.account.NewAccount;
import java.time.Instant;

/** An account that the bot keeps. */
public record Account(String id, NewAccount details, Instant created) {
    public Account {
        requireNonNull(id, "id is null");
        requireNonNull(details, "details is null");
        requireNonNull(created, "created is null");
    }
}
