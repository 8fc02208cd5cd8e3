package dev.countersteer.web;

import static java.util.Objects.requireNonNull;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;

/** Listens, and hands each request to its route. Started and stopped once, by one thread. */
public final class WebServer {
    private static final long LONGEST_ANSWER_MILLIS = 30_000;
    private static final long LONGEST_STOP_MILLIS = 5_000;

    private final HttpConfig config;
    private final Set<Routes> routes;
    private final Handler.Wrapper first;
    private final WebThreads threads;
    private @Nullable Javalin running;

    /**
     * @param first sees each request before Javalin's routes do
     */
    @Inject
    WebServer(HttpConfig config, Set<Routes> routes, Handler.Wrapper first, WebThreads threads) {
        this.config = requireNonNull(config, "config is null");
        this.routes = Set.copyOf(routes);
        this.first = requireNonNull(first, "first is null");
        this.threads = requireNonNull(threads, "threads is null");
    }

    /**
     * Starts to listen.
     *
     * @throws WebServerException the port is taken, or the host is not of this machine
     */
    public void start() {
        Javalin server = Javalin.create(this::configure);
        try {
            server.start(config.host(), config.port());
        } catch (JavalinException e) {
            throw new WebServerException(
                    "Port " + config.port() + " of " + config.host()
                            + " cannot be listened on: something else has it, or it is not ours to have. Stop that, or"
                            + " set http.port (HTTP_PORT), where 0 is any free port, or http.host (HTTP_HOST)",
                    e);
        }
        running = server;
    }

    /** Where a browser on this machine finds it; only after the start. */
    public URI localUrl() {
        String host = List.of("0.0.0.0", "::", "").contains(config.host()) ? "localhost" : config.host();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port());
    }

    /** The port it listens on; only after the start. */
    public int port() {
        if (running == null) {
            throw new IllegalStateException("the web server does not run");
        }
        return running.port();
    }

    /** Takes no more requests, and ends those that run. Nothing happens if it does not run. */
    public void stop() {
        if (running != null) {
            routes.forEach(Routes::end);
            running.stop();
            running = null;
        }
    }

    private void configure(JavalinConfig javalin) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.http.prefer405over404 = true;
        javalin.http.asyncTimeout = LONGEST_ANSWER_MILLIS;
        javalin.http.compressionStrategy = CompressionStrategy.NONE;
        javalin.jetty.timeoutStatus = 503;
        javalin.jetty.threadPool = threads;
        javalin.jetty.modifyHttpConfiguration(WebServer::tellLittle);
        // Else a secret in another case than one that came before on its connection would be taken for that one.
        javalin.jetty.modifyHttpConfiguration(http -> http.setHeaderCacheCaseSensitive(true));
        javalin.jetty.modifyServer(WebServer::stopGently);
        javalin.jetty.modifyServer(server -> server.setHandler(first));
        routes.forEach(some -> some.addTo(javalin.routes));
    }

    private static void tellLittle(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
    }

    private static void stopGently(Server server) {
        server.setStopTimeout(LONGEST_STOP_MILLIS);
        server.setErrorHandler(new PlainErrorHandler());
    }
}
