package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
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

    /** Why it cannot be used, as far as its form tells, and what is needed instead; has nothing of it. */
    Optional<String> misfit() {
        return reason().map(reason -> reason + "; use " + SQLITE + "FILE, such as " + SQLITE
                + "data/countersteer.db, or " + POSTGRESQL + "//HOST/DATABASE");
    }

    /**
     * The file that an SQLite address names.
     *
     * @throws StoreException the address is of another database, or names no file
     */
    Path sqlitePath() {
        refuseMisfit();
        return Path.of(value.substring(SQLITE.length())).toAbsolutePath();
    }

    /**
     * The servers that a PostgreSQL address names.
     *
     * @throws StoreException the address is not one
     */
    PGSimpleDataSource postgresql() {
        refuseMisfit();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(value);
        return source;
    }

    private void refuseMisfit() {
        misfit().ifPresent(reason -> {
            throw new StoreException("store.url " + this + " cannot be used: " + reason, null);
        });
    }

    private Optional<String> reason() {
        if (value.startsWith(SQLITE)) {
            return reasonAgainstFile(value.substring(SQLITE.length()));
        }
        if (!isPostgresql()) {
            return Optional.of("it is not the address of a database that is known here");
        }
        if (USER_BEFORE_HOST.matcher(value).matches()) {
            return Optional.of("user and password do not go before the host: set store.user and store.password");
        }
        boolean named = value.startsWith(POSTGRESQL + "//") && Driver.parseURL(value, null) != null;
        return named ? Optional.empty() : Optional.of("it names no server and database");
    }

    private static Optional<String> reasonAgainstFile(String name) {
        if (name.isBlank() || name.startsWith(":") || name.startsWith("file:") || name.contains("?")) {
            return Optional.of("it has to name a file plainly, without parameters");
        }
        try {
            var unused = Path.of(name);
            return Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of("it names no file: " + e.getReason());
        }
    }

    @Override
    public String toString() {
        return PASSWORD.matcher(value).replaceAll("$1$2***");
    }
}
