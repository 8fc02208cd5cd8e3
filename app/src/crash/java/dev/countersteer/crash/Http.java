package dev.countersteer.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Servers on loopback. */
final class Http {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(Http::daemon);
    /** Below those that connections take, so that nobody has it while a bot is down. */
    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(20_000 + (int) (ProcessHandle.current().pid() * 37 % 10_000));

    static {
        // Otherwise the server holds back small answers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private Http() {}

    static HttpServer serve(HttpHandler handler) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
            server.createContext("/", exchange -> {
                try (exchange) {
                    handler.handle(exchange);
                }
            });
            server.setExecutor(THREADS);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
    }

    /** Answers unless the connection is to be cut before or in the middle; then it breaks off. */
    static void answer(HttpExchange exchange, Cuts.Place cut, int status, String type, byte[] body)
            throws IOException {
        switch (cut) {
            case NONE, REQUEST -> answer(exchange, status, type, body);
            case BEFORE_ANSWER -> exchange.close();
            case ANSWER -> {
                exchange.getResponseHeaders().set("Content-Type", type);
                // More than what follows: so the end of the connection is not the end of the answer.
                exchange.sendResponseHeaders(status, body.length + 1L);
                exchange.getResponseBody().write(body, 0, body.length / 2);
                exchange.getResponseBody().flush();
                exchange.close();
            }
        }
    }

    /** A port that stays the same through restarts. */
    static int lastingPort() {
        while (true) {
            int port = NEXT_PORT.incrementAndGet();
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (IOException e) {
                // Taken: the next one.
                continue;
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "outside");
        thread.setDaemon(true);
        return thread;
    }
}
