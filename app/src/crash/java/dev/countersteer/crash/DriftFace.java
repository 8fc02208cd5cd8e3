package dev.countersteer.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.countersteer.simulator.SimulatedDrift;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** The simulated Drift's REST face as one bot sees it: calls are passed on, and posts are looked at on their way. */
final class DriftFace implements AutoCloseable {
    private static final List<String> PASSED_ON = List.of("Authorization", "Content-Type", "Accept");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SimulatedDrift drift;
    private final Traps traps;
    private final Cuts cuts;
    private final Node node;
    private final HttpServer server;

    DriftFace(SimulatedDrift drift, Traps traps, Cuts cuts, Node node) {
        this.drift = drift;
        this.traps = traps;
        this.cuts = cuts;
        this.node = node;
        this.server = Http.serve(this::handle);
    }

    URI url() {
        return Http.address(server);
    }

    private void handle(HttpExchange exchange) throws IOException {
        boolean post = exchange.getRequestMethod().equals("POST")
                && exchange.getRequestURI().getPath().endsWith("/messages");
        Cuts.Place cut = cuts.next();
        if (cut == Cuts.Place.REQUEST) {
            exchange.close();
            return;
        }
        HttpRequest request = request(exchange);
        if (post) {
            traps.meet(Moment.POST_ASKED, node);
        }
        HttpResponse<byte[]> answer = passOn(request);
        if (post) {
            traps.meet(Moment.POST_TAKEN, node);
        }
        String type = answer.headers().firstValue("Content-Type").orElse("application/json");
        answer.headers()
                .firstValue("Retry-After")
                .ifPresent(after -> exchange.getResponseHeaders().set("Retry-After", after));
        Http.answer(exchange, cut, answer.statusCode(), type, ours(answer.body()));
        if (post) {
            traps.meet(Moment.POST_ANSWERED, node);
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        drift.url().resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        for (String name : PASSED_ON) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        return request.build();
    }

    private HttpResponse<byte[]> passOn(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Pages name the next one by a whole address. */
    private byte[] ours(byte[] body) {
        String text = new String(body, UTF_8);
        return text.replace(drift.url().toString(), url().toString()).getBytes(UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
