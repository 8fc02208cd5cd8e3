package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import dev.countersteer.account.Account;
import dev.countersteer.account.AccountStore;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.account.NewAccount;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Accounts and their login tokens over JDBC. */
final class JdbcAccounts implements AccountStore {
    private static final String INSERT = """
            INSERT INTO account (id, email, email_key, plan, external_id, name, created_by, created)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (email_key) DO NOTHING""";
    private static final String BY_EMAIL = "SELECT * FROM account WHERE email_key = ?";
    private static final String BY_ID = "SELECT * FROM account WHERE id = ?";
    private static final String NEWEST = "SELECT * FROM account ORDER BY created DESC, id DESC LIMIT ?";
    private static final String ADD_TOKEN = "INSERT INTO login_token (hash, account_id, expires) VALUES (?, ?, ?)";
    private static final String USE_TOKENS = """
            DELETE FROM login_token
            WHERE account_id = (SELECT account_id FROM login_token WHERE hash = ? AND expires > ?)
            RETURNING account_id""";

    private final Transactor transactor;

    @Inject
    JdbcAccounts(Transactor transactor) {
        this.transactor = requireNonNull(transactor, "transactor is null");
    }

    @Override
    public Kept insertIfAbsent(Account account, String createdBy) {
        requireNonNull(createdBy, "createdBy is null");
        String key = account.details().email().normalized();
        return transactor.call(session -> {
            insert(session, account, key, createdBy);
            return session.query(BY_EMAIL, row -> new Kept(account(row), row.getString("created_by")), key)
                    .get(0);
        });
    }

    @Override
    public void addLoginToken(String accountId, String tokenHash, Instant expires) {
        transactor.call(session -> session.update(ADD_TOKEN, tokenHash, accountId, expires.toEpochMilli()));
    }

    @Override
    public Optional<Account> redeem(String tokenHash, Instant now) {
        return transactor.call(
                session -> session.first(USE_TOKENS, row -> row.getString("account_id"), tokenHash, now.toEpochMilli())
                        .flatMap(id -> session.first(BY_ID, JdbcAccounts::account, id)));
    }

    @Override
    public List<Account> newest(int limit) {
        return transactor.call(session -> session.query(NEWEST, JdbcAccounts::account, Math.max(0, limit)));
    }

    private static void insert(Session session, Account account, String key, String createdBy) {
        NewAccount details = account.details();
        session.update(
                INSERT,
                account.id(),
                details.email().value(),
                key,
                details.plan(),
                details.externalId().orElse(null),
                details.name().orElse(null),
                createdBy,
                account.created().toEpochMilli());
    }

    private static Account account(ResultSet row) throws SQLException {
        NewAccount details = new NewAccount(
                new EmailAddress(row.getString("email")),
                row.getString("plan"),
                Optional.ofNullable(row.getString("external_id")),
                Optional.ofNullable(row.getString("name")));
        return new Account(row.getString("id"), details, Instant.ofEpochMilli(row.getLong("created")));
    }
}
