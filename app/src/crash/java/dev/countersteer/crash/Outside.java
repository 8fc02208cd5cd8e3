package dev.countersteer.crash;

import static java.util.Objects.requireNonNull;

import dev.countersteer.simulator.SimulatedDrift;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The bots, and all that they meet outside of their processes. */
final class Outside implements AutoCloseable {
    /**
     * More than the bot has by itself. With a kill every four seconds, and most of them where something runs, a command
     * may well meet eight of them in a row, and then it is a poison as far as anyone can tell.
     */
    private static final int ATTEMPTS = 50;

    private final SimulatedDrift drift = SimulatedDrift.start(Clock.systemUTC());
    private final Ledger ledger = new Ledger();
    private final Traps traps = new Traps();
    private final Cuts cuts;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Runnable> ends = new ArrayList<>();
    private final Database database;
    private final Webhooks webhooks;
    private final Agents agents;
    private final @Nullable WallClock clock;

    Outside(Options options, SplittableRandom random) {
        SmallDisk.unmountLeftOver(options.disk());
        Folders.makeAnew(options.folder());
        this.clock = options.movesClocks() ? new WallClock(options.folder()) : null;
        this.cuts = new Cuts(new SplittableRandom(options.seed()));
        this.database = Database.start(options);
        for (int i = 1; i <= options.nodes(); i++) {
            addNode(i, options);
        }
        this.webhooks = new Webhooks(traps, cuts, nodes, random.split());
        this.agents = new Agents(drift, webhooks, random.split(), options);
        drift.subscribe(Set.of("new_message"));
        drift.sendWebhooksTo(webhooks);
    }

    SimulatedDrift drift() {
        return drift;
    }

    Ledger ledger() {
        return ledger;
    }

    Traps traps() {
        return traps;
    }

    Cuts cuts() {
        return cuts;
    }

    List<Node> nodes() {
        return nodes;
    }

    Database database() {
        return database;
    }

    Webhooks webhooks() {
        return webhooks;
    }

    Agents agents() {
        return agents;
    }

    /** That of the first bot, in the faults that move it. */
    WallClock clock() {
        return requireNonNull(clock, "no fault moves it");
    }

    /** Whether times that bots have noted may be wrong. */
    boolean movesClocks() {
        return clock != null;
    }

    /** The bots use an empty database from now on; they do not run. */
    void emptyDatabase() {
        database.empty();
        nodes.forEach(node -> node.set(database.environment()));
    }

    @Override
    public void close() {
        nodes.forEach(Node::kill);
        drift.close();
        ends.forEach(Runnable::run);
        database.close();
    }

    private void addNode(int number, Options options) {
        Node node = new Node(number, options.folder());
        DriftFace driftFace = new DriftFace(drift, traps, cuts, node);
        boolean poison = options.fault().equals("poison");
        AccountsFace accounts = new AccountsFace(ledger, traps, cuts, node, poison ? Faulty.BESIDE_THE_POISON : Duration.ZERO);
        MailFace mail = new MailFace(ledger, traps, node);
        ends.addAll(List.of(driftFace::close, accounts::close, mail::close));
        Map<String, String> environment = new HashMap<>();
        environment.put("DRIFT_API_URL", driftFace.url().toString());
        environment.put("DRIFT_ACCESS_TOKEN", drift.accessToken().value());
        environment.put("DRIFT_VERIFICATION_TOKEN", drift.verificationToken().value());
        environment.put("SIGNUP_ACCOUNTS_URL", accounts.url().toString());
        environment.put("MAIL_URL", mail.url().toString());
        environment.put("MAIL_FROM", "Countersteer <bot@example.com>");
        // One agent types everything.
        environment.put("COMMANDS_BURST_RUNS", "0");
        environment.put("COMMANDS_ATTEMPTS", Integer.toString(poison ? Faulty.POISON_ATTEMPTS : ATTEMPTS));
        if (clock != null && number == 1) {
            environment.putAll(clock.environment());
        }
        node.set(environment);
        nodes.add(node);
    }
}
