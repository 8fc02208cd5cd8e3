package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/** Reads {@code store.url}. Prints without passwords. */
record StoreUrl(String value) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final Pattern PASSWORD = Pattern.compile("(?i)(password=)[^&;]*|(//[^/@:]*:)[^/]*(?=@)");
    private static final Pattern USER_BEFORE_HOST = Pattern.compile(POSTGRESQL + "//[^/?]*@.*");

    StoreUrl {
        requireNonNull(value, "value is null");
    }

    boolean isPostgresql() {
        return value.startsWith(POSTGRESQL);
    }

    /**
     * Looks at the form of it, and at nothing behind it.
     *
     * @throws StoreException the address cannot be used
     */
    void check() {
        if (isPostgresql()) {
            checkPostgresql();
        } else {
            sqlitePath();
        }
    }

    /**
     * The file that an SQLite address names.
     *
     * @throws StoreException the address is of another database, or names no file
     */
    Path sqlitePath() {
        if (!value.startsWith(SQLITE)) {
            throw refused("it is not the address of a database that is known here");
        }
        String name = value.substring(SQLITE.length());
        if (name.isBlank() || name.startsWith(":") || name.startsWith("file:") || name.contains("?")) {
            throw refused("it has to name a file plainly, without parameters");
        }
        try {
            return Path.of(name).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw refused("it names no file: " + e.getReason());
        }
    }

    /**
     * The servers that a PostgreSQL address names.
     *
     * @throws StoreException the address is not one
     */
    PGSimpleDataSource postgresql() {
        checkPostgresql();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(value);
        return source;
    }

    private void checkPostgresql() {
        if (USER_BEFORE_HOST.matcher(value).matches()) {
            throw refused("user and password do not go before the host: set store.user and store.password");
        }
        if (!value.startsWith(POSTGRESQL + "//") || Driver.parseURL(value, null) == null) {
            throw refused("it names no server and database");
        }
    }

    private StoreException refused(String reason) {
        return new StoreException(
                "store.url " + this + " cannot be used: " + reason + "; use " + SQLITE + "FILE, such as " + SQLITE
                        + "data/countersteer.db, or " + POSTGRESQL + "//HOST:PORT/DATABASE",
                null);
    }

    @Override
    public String toString() {
        return PASSWORD.matcher(value).replaceAll("$1$2***");
    }
}
