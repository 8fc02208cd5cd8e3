package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Reads {@code store.url}. Prints without passwords. */
record StoreUrl(String value) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final Pattern PASSWORD = Pattern.compile("(?i)(password=)[^&;]*|(//[^/@:]*:)[^/]*(?=@)");

    StoreUrl {
        requireNonNull(value, "value is null");
    }

    /**
     * The file that an SQLite address names.
     *
     * @throws StoreException the address is of another database, or names no file
     */
    Path sqlitePath() {
        if (value.startsWith(POSTGRESQL)) {
            throw refused("PostgreSQL is not supported yet in this version");
        }
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

    private StoreException refused(String reason) {
        return new StoreException(
                "store.url " + this + " cannot be used: " + reason + "; use " + SQLITE + "FILE, such as " + SQLITE
                        + "data/countersteer.db",
                null);
    }

    @Override
    public String toString() {
        return PASSWORD.matcher(value).replaceAll("$1$2***");
    }
}
