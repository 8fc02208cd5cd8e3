package dev.countersteer.bench;

import static java.util.Locale.ROOT;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** How long the executable jar takes from its process's start to the first 200 of its readiness, and its memory then. */
final class StartUp {
    private final Servers servers;
    private final int rounds;
    private final HttpClient http = HttpClient.newHttpClient();

    StartUp(Servers servers, int rounds) {
        this.servers = requireNonNull(servers, "servers is null");
        this.rounds = rounds;
    }

    void run() {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            starts.add(start());
        }
        System.out.printf(ROOT, "%nstart to ready  %.2f s%n", Median.of(starts, Start::seconds));
        System.out.printf(ROOT, "resident memory %.0f MiB%n", Median.of(starts, Start::mebibytes));
    }

    private Start start() {
        long began = System.nanoTime();
        try (ServerProcess bot = servers.jar()) {
            awaitReady(bot);
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Start(seconds, bot.residentMebibytes());
        }
    }

    private void awaitReady(ServerProcess bot) {
        HttpRequest ready =
                HttpRequest.newBuilder(bot.url().resolve("/health/ready")).build();
        try {
            while (http.send(ready, BodyHandlers.discarding()).statusCode() != 200) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Start(double seconds, double mebibytes) {}
}
