package dev.countersteer.bench;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Whether acknowledgements wait for commands that block: the same rate of commands that return and of ones that block. */
final class Blocking {
    /** Below what 64 commands at a time can do when each takes 100 milliseconds: nothing piles up on either side. */
    private static final int PER_SECOND = 400;

    private static final int COMMANDS_AT_ONCE = 64;

    private final Servers servers;
    private final int rounds;
    private final Duration turn;

    Blocking(Servers servers, int rounds, Duration turn) {
        this.servers = requireNonNull(servers, "servers is null");
        this.rounds = rounds;
        this.turn = requireNonNull(turn, "turn is null");
    }

    void run() {
        System.out.printf("%n%-36s %7s %7s%n", PER_SECOND + " commands a second", "p50 ms", "p99 ms");
        try (ServerProcess bot = servers.bot(COMMANDS_AT_ONCE)) {
            Backlog backlog = new Backlog(bot.url());
            send(bot, "/ping", turn);
            List<Measurement> returning = new ArrayList<>();
            List<Measurement> blocking = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                returning.add(send(bot, "/ping", turn));
                blocking.add(send(bot, "/wait", turn));
                backlog.awaitEnd();
            }
            System.out.print(Measurement.line("commands that return at once", returning));
            System.out.print(Measurement.line("commands that block for 100 ms", blocking));
        }
    }

    private static Measurement send(ServerProcess bot, String command, Duration duration) {
        try (Load load = Load.open(bot.url(), Webhook.byAgent(command), Throughput.CONNECTIONS)) {
            return load.paced(duration, PER_SECOND);
        }
    }
}
