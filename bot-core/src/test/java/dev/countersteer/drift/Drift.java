package dev.countersteer.drift;

import dev.countersteer.api.Secret;
import dev.countersteer.testing.MutableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A client and the server it talks to; pauses are noted and take no time but the clock's. */
final class Drift implements AutoCloseable {
    static final String TOKEN = "ACCESS-TOKEN-EXAMPLE";
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    final ScriptedServer server;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<Duration> pauses = new ArrayList<>();
    /** How long calls waited for their turn. */
    final List<Duration> turns = new ArrayList<>();

    final MutableClock clock = MutableClock.at(NOW);
    final DriftBudget budget;
    final DriftHttp http;
    final DriftClient client;

    private Drift(ScriptedServer server, URI url, Duration deadline) {
        this.server = server;
        DriftConfig config = config(url);
        budget = new DriftBudget(turns::add, clock, new Random(1), meters);
        http = new DriftHttp(config, new Retries(this::pause, new Random(1)), budget, deadline, clock, meters);
        client = new DriftClient(http, config);
    }

    static Drift start() throws IOException {
        return withDeadline(Duration.ofSeconds(15));
    }

    static Drift withDeadline(Duration deadline) throws IOException {
        ScriptedServer server = new ScriptedServer();
        return new Drift(server, server.url(), deadline);
    }

    /** Where nobody listens. */
    static Drift stopped() throws IOException {
        ScriptedServer server = new ScriptedServer();
        server.close();
        return new Drift(server, server.url(), Duration.ofSeconds(15));
    }

    static DriftConfig config(URI url) {
        return new DriftConfig(url, new Secret(TOKEN), List.of(new Secret("VERIFICATION-TOKEN-EXAMPLE")));
    }

    private void pause(Duration length) {
        pauses.add(length);
        clock.advance(length);
    }

    @Override
    public void close() {
        server.close();
    }
}
