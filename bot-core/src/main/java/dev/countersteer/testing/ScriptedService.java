package dev.countersteer.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Another system, to test what asks it over HTTP: a server on loopback that answers as it is told, and remembers what it
 * was asked. Until it is told, it answers 404. Safe for use by many threads. Close it when done.
 */
public final class ScriptedService implements AutoCloseable {
    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(ScriptedService::daemon);
    private volatile Function<Request, Answer> script = request -> Answer.text(404, "nothing here");

    private ScriptedService(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /** One that listens on a free port. */
    public static ScriptedService start() {
        try {
            ScriptedService service = new ScriptedService(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            service.server.start();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException("no port of this machine can be listened on", e);
        }
    }

    /** Where it is, without a path. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on everything is answered so. */
    public void answer(Answer answer) {
        requireNonNull(answer, "answer is null");
        answer(request -> answer);
    }

    /** From now on requests are answered as this says; it is asked by many threads. */
    public void answer(Function<Request, Answer> newScript) {
        script = requireNonNull(newScript, "newScript is null");
    }

    /** What it was asked, oldest first. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Ends it; whoever waits for an answer gets none. */
    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = Request.read(exchange);
            requests.add(request);
            Answer answer = script.apply(request);
            if (answer.status() == 0) {
                awaitTheEnd();
                return;
            }
            byte[] body = answer.body().getBytes(UTF_8);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void awaitTheEnd() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "scripted-service");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * What the service was asked.
     *
     * @param target path and query, as they came
     * @param headers the first value of each; names in any case
     */
    public record Request(String method, String target, Map<String, String> headers, String body) {
        public Request {
            requireNonNull(method, "method is null");
            requireNonNull(target, "target is null");
            Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            anyCase.putAll(headers);
            headers = anyCase;
            requireNonNull(body, "body is null");
        }

        /** A header; empty when there was none. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        private static Request read(HttpExchange exchange) throws IOException {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
            return new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        }
    }

    /** What the service answers. Made by {@link #json}, {@link #text} and {@link #none}. */
    public record Answer(int status, Map<String, String> headers, String body) {
        public Answer {
            headers = Map.copyOf(headers);
            requireNonNull(body, "body is null");
        }

        /** An answer in JSON. */
        public static Answer json(int status, String body) {
            return text(status, body).with("Content-Type", "application/json");
        }

        /** An answer without a content type. */
        public static Answer text(int status, String body) {
            return new Answer(status, Map.of(), body);
        }

        /** No answer: the connection stays open until the service is closed. */
        public static Answer none() {
            return new Answer(0, Map.of(), "");
        }

        /** This answer, with a header more. */
        public Answer with(String header, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(header, value);
            return new Answer(status, more, body);
        }
    }
}
