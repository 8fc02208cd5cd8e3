package dev.countersteer.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.UserId;
import dev.countersteer.simulator.SimulatedMessage;
import dev.countersteer.simulator.HttpWebhookTarget;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.simulator.SimulatedMailServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Whether webhooks of other conversations wait for an accounts service that takes ten seconds. */
final class SlowAccounts implements AutoCloseable {
    private static final int WEBHOOKS = 200;
    private static final int PER_SECOND = 100;
    private static final int SIGNUPS = 32;
    private static final Duration SLOW = Duration.ofSeconds(10);
    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(5).toNanos();

    private final SimulatedDrift drift = SimulatedDrift.start(Clock.systemUTC());
    private final SimulatedMailServer mail = SimulatedMailServer.start();
    private final UserId agent = drift.addAgent("Sam", "agent");
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger waiting = new AtomicInteger();
    private final HttpServer accounts;
    private final Servers servers;
    private final int rounds;
    private volatile Duration delay = Duration.ZERO;
    private int visitors;

    SlowAccounts(Servers servers, int rounds) throws IOException {
        this.servers = requireNonNull(servers, "servers is null");
        this.rounds = rounds;
        this.accounts = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        accounts.createContext("/accounts", this::create);
        accounts.setExecutor(threads);
        accounts.start();
    }

    void run() {
        System.out.printf(
                "%n%-36s %7s %7s%n", WEBHOOKS + " webhooks beside " + SIGNUPS + " /signup", "p50 ms", "p99 ms");
        try (ServerProcess bot = servers.bot(environment())) {
            drift.sendWebhooksTo(new HttpWebhookTarget(bot.url().resolve("/webhooks/drift")));
            Backlog backlog = new Backlog(bot.url());
            turn(bot, backlog, Duration.ZERO);
            List<Measurement> quick = new ArrayList<>();
            List<Measurement> slow = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                quick.add(turn(bot, backlog, Duration.ZERO));
                slow.add(turn(bot, backlog, SLOW));
            }
            System.out.print(Measurement.line("accounts service answers at once", quick));
            System.out.print(Measurement.line("accounts service takes 10 s", slow));
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "DRIFT_API_URL", drift.url().toString(),
                "DRIFT_ACCESS_TOKEN", drift.accessToken().value(),
                "DRIFT_VERIFICATION_TOKEN", drift.verificationToken().value() + "," + Webhook.TOKEN,
                "SIGNUP_ACCOUNTS_URL", "http://127.0.0.1:" + accounts.getAddress().getPort(),
                "MAIL_URL", mail.url().toString(),
                "MAIL_FROM", "bot@example.com");
    }

    private Measurement turn(ServerProcess bot, Backlog backlog, Duration slowness) {
        delay = slowness;
        for (int i = 0; i < SIGNUPS; i++) {
            visitors++;
            ConversationId conversation =
                    drift.startConversation(drift.addContact(Map.of("email", visitors + "@example.com")));
            drift.agentSays(conversation, agent, SimulatedMessage.Type.PRIVATE_NOTE, "/signup trial");
        }
        while (slowness.equals(SLOW) && waiting.get() < SIGNUPS) {
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        try (Load load = Load.open(bot.url(), Webhook.byAgent("/ping"), Throughput.CONNECTIONS)) {
            return load.paced(Duration.ofSeconds(WEBHOOKS / PER_SECOND), PER_SECOND);
        } finally {
            while (waiting.get() > 0) {
                LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            }
            backlog.awaitEnd();
        }
    }

    private void create(HttpExchange exchange) throws IOException {
        try (exchange) {
            waiting.incrementAndGet();
            LockSupport.parkNanos(delay.toNanos());
            waiting.decrementAndGet();
            byte[] answer = "{\"id\":\"1\",\"loginUrl\":\"https://accounts.example/login\"}".getBytes(UTF_8);
            exchange.sendResponseHeaders(201, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        drift.close();
        mail.close();
        accounts.stop(0);
        threads.shutdownNow();
    }
}
