package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/** The database file that {@code store.url} names: made at start-up if need be, and never while the bot runs. */
final class SqliteFile implements Database {
    private static final Logger log = LoggerFactory.getLogger(SqliteFile.class);
    private static final int WAIT_FOR_LOCK_MILLIS = 5_000;
    private static final Set<SQLiteErrorCode> OF_THE_FILE = EnumSet.of(
            SQLiteErrorCode.SQLITE_FULL,
            SQLiteErrorCode.SQLITE_IOERR,
            SQLiteErrorCode.SQLITE_READONLY,
            SQLiteErrorCode.SQLITE_CANTOPEN,
            SQLiteErrorCode.SQLITE_CORRUPT,
            SQLiteErrorCode.SQLITE_NOTADB,
            SQLiteErrorCode.SQLITE_NOMEM);
    private static final String IS_DIRECTORY = "it is a directory; name a file in it";

    private final StoreUrl url;
    private final Consumer<Connection> prepared;
    private Optional<Object> opened = Optional.empty();

    @Inject
    SqliteFile(StoreConfig config) {
        this(config, connection -> {});
    }

    /**
     * @param prepared gets each connection to work with before anybody else does
     */
    SqliteFile(StoreConfig config, Consumer<Connection> prepared) {
        this.url = new StoreUrl(config.url());
        this.prepared = requireNonNull(prepared, "prepared is null");
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    /** Makes the directories above the file, if they are missing, and the file. */
    @Override
    public SQLiteDataSource prepare() {
        makeDirectories(url.sqlitePath());
        SQLiteDataSource source = new SQLiteDataSource(config());
        source.setUrl(url.value());
        check(source);
        return source;
    }

    @Override
    public Occupancy occupy(Instant now) {
        attend(session -> Inheritance.takeTimesBack(session, now));
        return FileOccupancy.of(realPath(), () -> attend(session -> Inheritance.freeFirstRuns(session, now)));
    }

    /** That it cannot be done, as on a full disk, is no reason not to start: leases run out. */
    private void attend(Consumer<Session> work) {
        try (Session session = new Session(connect(), Dialect.SQLITE)) {
            session.update("BEGIN IMMEDIATE");
            work.accept(session);
            session.update("COMMIT");
        } catch (SQLException | StoreException e) {
            log.warn("What an earlier process left waits until its time comes: {}", e.getMessage());
        }
    }

    private Path realPath() {
        try {
            return url.sqlitePath().toRealPath();
        } catch (IOException e) {
            throw unusable("it is gone (" + e + ")", e);
        }
    }

    @Override
    public Optional<DataSource> look() {
        Path path = url.sqlitePath();
        if (!Files.exists(path)) {
            tryToWriteAbove(path);
            return Optional.empty();
        }
        if (Files.isDirectory(path)) {
            throw unusable(IS_DIRECTORY, null);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(WAIT_FOR_LOCK_MILLIS);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url.value());
        check(source);
        return Optional.of(source);
    }

    /** Only writing tells: a disk may be full or read-only, whatever the rights say. */
    private void tryToWriteAbove(Path path) {
        Path directory = path.resolveSibling("");
        while (!Files.exists(directory)) {
            directory = directory.resolveSibling("");
        }
        try {
            Files.delete(Files.createTempFile(directory, "countersteer-check", ""));
        } catch (IOException e) {
            throw unusable(
                    "nothing can be made in " + directory + " (" + e + "); change its rights, or name another", e);
        }
    }

    /** Opens the file as it is: one that has gone is not replaced by an empty one. */
    @Override
    public Connection connect() {
        SQLiteConfig config = config();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        try {
            Connection connection = config.createConnection(url.value());
            opened = identity();
            prepared.accept(connection);
            return connection;
        } catch (SQLException e) {
            throw unusable(why(e), e);
        }
    }

    /** Whether the file of that name is still the one that was opened last: it may have been moved or deleted. */
    boolean isWhatWasOpened() {
        return opened.isPresent() && opened.equals(identity());
    }

    /** Whether the file or what it is on failed, and not what was asked. */
    static boolean isCauseOf(StoreException failure) {
        return failure.getCause() instanceof SQLiteException cause
                && OF_THE_FILE.contains(SQLiteErrorCode.getErrorCode(cause.getResultCode().code & 0xff));
    }

    private void makeDirectories(Path path) {
        if (Files.isDirectory(path)) {
            throw unusable(IS_DIRECTORY, null);
        }
        Path directory = path.resolveSibling("");
        // createDirectories of Java 17 takes a link to a directory for a file in the way.
        if (Files.isDirectory(directory)) {
            return;
        }
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw unusable("the directory " + directory + " cannot be made (" + e + "); make it, or name another", e);
        }
    }

    private Optional<Object> identity() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(url.sqlitePath(), BasicFileAttributes.class);
            // File systems without inodes have no key; creation time is the next best.
            return Optional.of(Optional.ofNullable(attributes.fileKey()).orElse(attributes.creationTime()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void check(SQLiteDataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT count(*) FROM sqlite_master");
        } catch (SQLException e) {
            throw unusable(why(e), e);
        }
    }

    private StoreException unusable(String reason, @Nullable Exception cause) {
        return new StoreException("store.url " + url + " cannot be opened: " + reason, cause);
    }

    private static String why(SQLException failure) {
        String code = failure instanceof SQLiteException sqlite
                ? sqlite.getResultCode().name()
                : "";
        if (code.startsWith("SQLITE_NOTADB") || code.startsWith("SQLITE_CORRUPT")) {
            return "it is not a database, or a damaged one; name another file, or put a backup in its place";
        }
        if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
            return "another process holds it; is this bot running already?";
        }
        if (code.startsWith("SQLITE_CANTOPEN")
                || code.startsWith("SQLITE_READONLY")
                || code.startsWith("SQLITE_PERM")) {
            return "it is gone, or this process may not write it or its directory; put it back or change its rights";
        }
        if (code.startsWith("SQLITE_FULL") || code.startsWith("SQLITE_IOERR")) {
            return failure.getMessage() + "; is its disk full? Where there is room again, the bot goes on by itself";
        }
        return String.valueOf(failure.getMessage());
    }

    /** Durable at each commit, and one sync for it: that is WAL with FULL. */
    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(WAIT_FOR_LOCK_MILLIS);
        return config;
    }
}
