package dev.countersteer.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL server with an empty database. */
final class PostgresqlProcess implements AutoCloseable {
    private final EmbeddedPostgres server;

    private PostgresqlProcess(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts one; where none can run, the test is skipped, and it is said why. */
    static PostgresqlProcess start() {
        try {
            return new PostgresqlProcess(EmbeddedPostgres.builder().start());
        } catch (IOException | RuntimeException e) {
            String reason = "NO TEST ON POSTGRESQL: the server for it does not run here: " + e;
            System.err.println(reason);
            return Assumptions.abort(reason);
        }
    }

    /** What a bot needs to keep its data there. */
    Map<String, String> environment() {
        return Map.of(
                "STORE_URL", "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                "STORE_USER", "postgres",
                "STORE_PASSWORD", "the-word-of-the-store");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException("the server did not stop", e);
        }
    }
}
