package dev.countersteer.drift;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server that answers what it was told to, in order, and remembers what it was asked. */
final class ScriptedServer implements AutoCloseable {
    static {
        // Else the server's head and body wait for each other's acknowledgment, 40 ms an answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    ScriptedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Request> requests() {
        return requests;
    }

    List<String> targets() {
        return requests.stream().map(Request::target).toList();
    }

    ScriptedServer answer(int status, String body, String... headers) {
        scripts.add(exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        return this;
    }

    ScriptedServer answerWith(String fixture) {
        return answer(200, Fixture.text(fixture));
    }

    /** Sends the status and the beginning of a body, and then nothing. */
    ScriptedServer stallAfter(int status, String beginning) {
        scripts.add(exchange -> {
            exchange.sendResponseHeaders(status, 1_000);
            exchange.getResponseBody().write(beginning.getBytes(UTF_8));
            exchange.getResponseBody().flush();
            awaitClosed();
        });
        return this;
    }

    /** Hangs up in the middle of the body. */
    ScriptedServer hangUp() {
        scripts.add(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            exchange.close();
        });
        return this;
    }

    /** Hangs up without a word. */
    ScriptedServer hangUpAtOnce() {
        scripts.add(HttpExchange::close);
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        Script script = scripts.poll();
        if (script == null) {
            exchange.sendResponseHeaders(418, -1);
            exchange.close();
            return;
        }
        script.play(exchange);
    }

    private void awaitClosed() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    record Request(String method, String target, String authorization, String body) {}

    private interface Script {
        void play(HttpExchange exchange) throws IOException;
    }
}
