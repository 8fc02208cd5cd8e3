package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The simulator's HTTP server: reads calls, lets faults befall them, writes answers. Loopback only. */
final class RestFace implements AutoCloseable {
    private static final int BACKLOG = 256;

    static {
        answerAtOnce();
    }

    private final HttpServer server;
    private final Faults faults;
    private final CallLog log;
    private final LoggedBody body;
    private final Clock clock;
    private final ExecutorService threads = Executors.newCachedThreadPool(RestFace::daemon);
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Binds the port, 0 for any free one; calls are taken from {@link #open} on. */
    RestFace(int port, Faults faults, CallLog log, LoggedBody body, Clock clock) {
        this.faults = requireNonNull(faults, "faults is null");
        this.log = requireNonNull(log, "log is null");
        this.body = requireNonNull(body, "body is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.server = bound(port);
    }

    URI address() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    void open(Router router) {
        server.createContext("/", exchange -> handle(exchange, router));
        server.setExecutor(threads);
        server.start();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /**
     * On Java 17 the JDK's server sends head and body apart, and the second waits about 40 ms for the client to
     * acknowledge the first. It reads this when its classes are loaded, and has no other setting for it.
     */
    private static void answerAtOnce() {
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private static HttpServer bound(int port) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            return HttpServer.create(address, BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("the simulated Drift cannot listen on " + address, e);
        }
    }

    /** Closing an exchange that was not answered closes its connection. */
    private void handle(HttpExchange exchange, Router router) throws IOException {
        try (exchange) {
            Instant at = clock.instant();
            long begun = System.nanoTime();
            ApiRequest request = ApiRequest.read(exchange);
            if (closedWithin(faults.latency())) {
                return;
            }
            Fault.Fate fate = fate(request, router);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            log.add(record(at, took, exchange.getRequestURI(), request, fate.sent()));
            if (fate.ending() == Fault.Ending.STALLED) {
                closed.await();
            }
            if (fate.sent().isPresent()) {
                write(exchange, fate.sent().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Fault.Fate fate(ApiRequest request, Router router) {
        Optional<Fault> fault = faults.meet(request);
        if (fault.isPresent()) {
            return fault.get().befall(() -> router.answer(request));
        }
        return Fault.Fate.answered(router.answer(request));
    }

    /** Lets the latency pass; true when the simulator was closed meanwhile. */
    private boolean closedWithin(Duration latency) throws InterruptedException {
        return !latency.isZero() && closed.await(latency.toNanos(), TimeUnit.NANOSECONDS);
    }

    private RecordedCall record(Instant at, Duration took, URI address, ApiRequest request, Optional<Answer> answer) {
        return new RecordedCall(
                at,
                took,
                request.method(),
                address.getRawPath(),
                Optional.ofNullable(address.getRawQuery()).orElse(""),
                answer.map(Answer::status).orElse(0),
                body.of(request.body()),
                answer.map(Answer::body).map(body::of).orElse(""));
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "simulated-drift-api");
        thread.setDaemon(true);
        return thread;
    }
}
