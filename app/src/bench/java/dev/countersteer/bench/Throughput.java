package dev.countersteer.bench;

import static java.util.Objects.requireNonNull;

import dev.countersteer.bench.Comparison.Side;
import java.time.Duration;

/** How many webhooks a second the bot acknowledges, beside the bare endpoint. */
final class Throughput {
    static final int CONNECTIONS = 32;

    private static final String COMMAND = "/ping";
    private static final String PROSE = "Thanks, that is it. I am checking it <b>now</b>; it takes a minute or two.";
    private static final int MANY_COMMANDS = 64;

    private final Servers servers;
    private final int rounds;
    private final Duration turn;

    Throughput(Servers servers, int rounds, Duration turn) {
        this.servers = requireNonNull(servers, "servers is null");
        this.rounds = rounds;
        this.turn = requireNonNull(turn, "turn is null");
    }

    void run() {
        System.out.println(Comparison.HEADER);
        try (ServerProcess bare = servers.bare()) {
            try (ServerProcess bot = servers.bot(1)) {
                busyTheOnlyWorker(bot);
                compare("commands, accepted only", bare, bot, Webhook.byAgent(COMMAND), () -> {});
                compare("an agent's prose", bare, bot, Webhook.byAgent(PROSE), () -> {});
                compare("a visitor's prose", bare, bot, Webhook.byVisitor(PROSE), () -> {});
            }
            try (ServerProcess bot = servers.bot(MANY_COMMANDS)) {
                // Its backlog would take processors from the next turn, which is the bare endpoint's.
                Runnable rest = new Backlog(bot.url())::awaitEnd;
                compare("commands, accepted while they run", bare, bot, Webhook.byAgent(COMMAND), rest);
            }
        }
    }

    private static void busyTheOnlyWorker(ServerProcess bot) {
        try (Load one = Load.open(bot.url(), Webhook.byAgent("/hold"), 1)) {
            one.paced(Duration.ofSeconds(1), 1);
        }
    }

    private void compare(String name, ServerProcess bare, ServerProcess bot, Webhook webhook, Runnable afterRound) {
        Comparison comparison =
                new Comparison(name, new Side(bare, webhook), new Side(bot, webhook), afterRound);
        System.out.println(comparison.run(rounds, turn));
    }
}
