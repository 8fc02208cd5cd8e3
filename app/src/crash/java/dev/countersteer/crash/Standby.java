package dev.countersteer.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A second PostgreSQL server, which has on its disk whatever the first one says is committed. The binaries of the tests
 * have no pg_basebackup: its data is a copy of the first one's, made while that is stopped.
 */
final class Standby implements AutoCloseable {
    /** The setting {@code synchronous_standby_names} of the first one. */
    static final String NAME = "standby";

    private static final Set<String> OF_A_PROCESS = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

    private final Path folder;
    private final int port = Http.lastingPort();
    private @Nullable EmbeddedPostgres server;

    private Standby(Path folder) {
        this.folder = folder;
    }

    /** Copies the data of a server that is stopped. */
    static Standby copyOf(Path data, int port) {
        Standby standby = new Standby(data.resolveSibling("standby"));
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Standby::isData).toList()) {
                Files.copy(file, standby.folder.resolve(data.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
            Files.createFile(standby.folder.resolve("standby.signal"));
            String primary = "host=localhost port=" + port + " user=postgres application_name=" + NAME;
            Files.writeString(
                    standby.folder.resolve("postgresql.auto.conf"),
                    "primary_conninfo = '" + primary + "'\n",
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return standby;
    }

    int port() {
        return port;
    }

    /** Follows the first one from now on, which has to run. */
    void start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when it takes writes, for which it waits for nobody. */
    void promote() {
        String url = "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet promoted = statement.executeQuery("SELECT pg_promote()")) {
            promoted.next();
            if (!promoted.getBoolean(1)) {
                throw new IllegalStateException("the standby does not take over");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    /** {@code kill -9} of all processes of the server whose data this is; returns when they are dead. */
    static void kill(Path data) {
        try {
            long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
            ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
            List<ProcessHandle> all =
                    Stream.concat(Stream.of(server), server.descendants()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(process -> process.onExit().join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isData(Path file) {
        return !OF_A_PROCESS.contains(file.getFileName().toString());
    }
}
