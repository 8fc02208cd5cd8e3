package dev.countersteer.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Asks a bot's metrics how many commands it has run, and waits until there is no more to run. */
final class Backlog {
    private static final Pattern RUN = Pattern.compile("(?m)^commands_seconds_count\\{[^}]*} ([0-9.E]+)");
    private static final Pattern POSTED = Pattern.compile("(?m)^deliveries_total\\{[^}]*} ([0-9.E]+)");
    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(500).toNanos();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI metrics;

    Backlog(URI bot) {
        this.metrics = bot.resolve("/metrics");
    }

    /** Returns when the number of commands that have run does not grow any more. */
    void awaitEnd() {
        double before = -1;
        for (double now = run(); now > before; now = run()) {
            before = now;
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    /** How many commands have run. */
    double run() {
        return sum(RUN);
    }

    /** How many replies have come to an end: were posted, as a rule. */
    double posted() {
        return sum(POSTED);
    }

    private double sum(Pattern meter) {
        try {
            String text = http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body();
            return meter.matcher(text)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .mapToDouble(Double::parseDouble)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
