package dev.countersteer.bench;

import static java.util.Locale.ROOT;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.UserId;
import dev.countersteer.simulator.HttpWebhookTarget;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.simulator.SimulatedMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How long a bot takes for the 10,000 commands that were accepted while nobody ran them, ten in each of 1,000
 * conversations: without replies, and with one each to a Drift that answers at once, or takes its time. Arguments are
 * ignored: each is run once.
 */
public final class Drain {
    private static final int CONVERSATIONS = Integer.getInteger("bench.conversations", 1_000);
    private static final int COMMANDS_EACH = 10;
    private static final int COMMANDS = CONVERSATIONS * COMMANDS_EACH;
    private static final Duration SLOW = Duration.ofMillis(100);
    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(100).toNanos();

    private final Servers servers;

    private Drain(Servers servers) {
        this.servers = servers;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-drain-");
        Drain drain = new Drain(new Servers(folder));
        System.out.printf(
                ROOT,
                "%n%-52s %8s %9s %11s%n",
                COMMANDS + " commands accepted before",
                "seconds",
                "a second",
                "processors");
        int[] file = {0};
        drain.all("SQLite", () -> Map.of(
                "STORE_URL", "jdbc:sqlite:" + folder.resolve("backlog-" + file[0]++ + ".db").toAbsolutePath()));
        try (DatabaseServer database = DatabaseServer.start()) {
            drain.all("PostgreSQL", database::settings);
        }
    }

    private void all(String store, Supplier<Map<String, String>> newDatabase) {
        run(store + ", no reply", newDatabase.get(), "/ping", Duration.ZERO, Backlog::run);
        run(store + ", a reply, Drift at once", newDatabase.get(), "/note", Duration.ZERO, Backlog::posted);
        run(
                store + ", a reply, Drift in " + SLOW.toMillis() + " ms",
                newDatabase.get(),
                "/note",
                SLOW,
                Backlog::posted);
    }

    private void run(
            String name,
            Map<String, String> database,
            String command,
            Duration latency,
            ToDoubleFunction<Backlog> done) {
        try (SimulatedDrift drift = SimulatedDrift.start(Clock.systemUTC())) {
            Map<String, String> settings = new HashMap<>(database);
            settings.put("DRIFT_API_URL", drift.url().toString());
            settings.put("DRIFT_ACCESS_TOKEN", drift.accessToken().value());
            settings.put("DRIFT_VERIFICATION_TOKEN", drift.verificationToken().value());
            accept(drift, settings, command);
            drift.faults().latency(latency);
            try (ServerProcess bot = servers.bot(settings)) {
                drift.sendWebhooksTo(new HttpWebhookTarget(bot.url().resolve("/webhooks/drift")));
                System.out.println(measure(name, bot, done));
            }
        }
    }

    /** By a bot whose only worker never ends what it runs, and that is killed then. */
    private void accept(SimulatedDrift drift, Map<String, String> settings, String command) {
        Map<String, String> busy = new HashMap<>(settings);
        busy.put("COMMANDS_CONCURRENCY", "1");
        UserId agent = drift.addAgent("Sam", "agent");
        List<ConversationId> conversations = IntStream.rangeClosed(0, CONVERSATIONS)
                .mapToObj(i -> drift.startConversation(drift.addContact(Map.of("email", i + "@example.com"))))
                .toList();
        drift.subscribe(Set.of("new_message"));
        ServerProcess bot = servers.bot(busy);
        try {
            drift.sendWebhooksTo(new HttpWebhookTarget(bot.url().resolve("/webhooks/drift")));
            say(drift, conversations.get(0), agent, "/hold");
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            for (int i = 0; i < COMMANDS_EACH; i++) {
                conversations.stream().skip(1).forEach(conversation -> say(drift, conversation, agent, command));
            }
            while (drift.deliveries().delivered() <= COMMANDS) {
                LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            }
        } finally {
            bot.kill();
        }
    }

    private static void say(SimulatedDrift drift, ConversationId conversation, UserId agent, String text) {
        drift.agentSays(conversation, agent, SimulatedMessage.Type.PRIVATE_NOTE, "<p>" + text + "</p>");
    }

    private static String measure(String name, ServerProcess bot, ToDoubleFunction<Backlog> done) {
        Backlog backlog = new Backlog(bot.url());
        double before = done.applyAsDouble(backlog);
        Duration used = bot.processorTime();
        long began = System.nanoTime();
        while (done.applyAsDouble(backlog) < COMMANDS) {
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double processors = bot.processorTime().minus(used).toNanos() / 1e9 / seconds;
        double left = COMMANDS - before;
        return String.format(ROOT, "%-52s %8.1f %9.0f %11.2f", name, seconds, left / seconds, processors);
    }
}
