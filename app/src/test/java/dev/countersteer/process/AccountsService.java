package dev.countersteer.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An accounts service as the one that {@code signup.accounts-url} asks for, over HTTP: one account an address, the same
 * answer to the same key. It can be held, and be down, for one address. Safe for use by many threads.
 */
final class AccountsService implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<String> created = new CopyOnWriteArrayList<>();
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final Map<String, Hold> holds = new ConcurrentHashMap<>();

    private AccountsService(HttpServer server) {
        this.server = server;
    }

    /** What was asked for, whatever was answered. */
    record Request(String email, String idempotencyKey, String contentType, String body) {}

    private record Answer(int status, String body) {}

    private record Failures(int status, AtomicInteger left) {}

    static AccountsService start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
            AccountsService service = new AccountsService(server);
            server.createContext("/api/accounts", service::handle);
            server.setExecutor(service.threads);
            server.start();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code signup.accounts-url} takes it. */
    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api");
    }

    /** The requests about one address, oldest first. */
    List<Request> requests(String email) {
        return requests.stream()
                .filter(request -> request.email().equals(email))
                .toList();
    }

    /** The addresses of the accounts that were created, oldest first. */
    List<String> created() {
        return List.copyOf(created);
    }

    /** Has an account from now on, created by someone else. */
    void knows(String email) {
        keys.put(email, "someone else's key");
    }

    /** The next requests about an address are answered 503. */
    void fail(String email, int times) {
        failures.put(email, new Failures(503, new AtomicInteger(times)));
    }

    /** The next requests about an address are answered 422, which is final. */
    void refuse(String email, int times) {
        failures.put(email, new Failures(422, new AtomicInteger(times)));
    }

    /** Requests about an address that come from now on are neither done nor answered until the hold is released. */
    Hold hold(String email) {
        Hold hold = new Hold();
        holds.put(email, hold);
        return hold;
    }

    @Override
    public void close() {
        holds.values().forEach(Hold::release);
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String email = JSON.readTree(body).path("email").asText();
            String key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
            requests.add(new Request(email, key, type, body));
            if (holds.containsKey(email)) {
                holds.get(email).await();
            }
            Answer answer = exchange.getRequestMethod().equals("POST") ? answer(email, key) : new Answer(405, "{}");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), answer.body().length());
            exchange.getResponseBody().write(answer.body().getBytes(UTF_8));
        }
    }

    private Answer answer(String email, String key) {
        Failures failing = failures.get(email);
        if (failing != null && failing.left().getAndDecrement() > 0) {
            return new Answer(failing.status(), "<html>no</html>");
        }
        String first = keys.putIfAbsent(email, key);
        if (first == null) {
            created.add(email);
        }
        JsonNode account =
                JSON.createObjectNode().put("id", "account of " + email).put("loginUrl", loginUrl(email));
        return new Answer(first == null ? 201 : first.equals(key) ? 200 : 409, account.toString());
    }

    static String loginUrl(String email) {
        return "https://accounts.example/login?of=" + email.replace("@", "%40");
    }
}
