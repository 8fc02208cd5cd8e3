package dev.countersteer.crash;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Kills bots and starts them again. */
final class Killer {
    private static final List<Moment> UNDER_LOAD = List.of(
            Moment.RANDOM,
            Moment.STARTING,
            Moment.WEBHOOK_SENT,
            Moment.WEBHOOK_ANSWERED,
            Moment.ACCOUNT_ASKED,
            Moment.ACCOUNT_ANSWERED,
            Moment.MAIL_TAKEN,
            Moment.MAIL_ANSWERED,
            Moment.POST_ASKED,
            Moment.POST_TAKEN,
            Moment.POST_ANSWERED);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Outside outside;
    private final SplittableRandom random;
    private final Map<Moment, Integer> kills = new EnumMap<>(Moment.class);

    Killer(Outside outside, SplittableRandom random) {
        this.outside = outside;
        this.random = random;
    }

    /** How many kills there were at each moment. */
    Map<Moment, Integer> kills() {
        return kills;
    }

    int total() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The longest time from a start until it was ready. */
    Duration slowestStart() {
        return outside.nodes().stream()
                .map(Node::slowestStart)
                .max(Duration::compareTo)
                .orElseThrow();
    }

    /** Kills that many times while tables are made, each in an empty database; the last one is used from then on. */
    void killWhileMigrating(int times) {
        outside.emptyDatabase();
        for (int i = 0; i < times; i++) {
            if (i > 0) {
                outside.nodes().forEach(Node::kill);
                outside.emptyDatabase();
            }
            outside.nodes().forEach(Node::start);
            Node victim = anyNode();
            pause(100, 1_500);
            victim.kill();
            count(Moment.MIGRATING);
            victim.start();
            awaitAll();
        }
        if (times == 0) {
            outside.nodes().forEach(Node::start);
            awaitAll();
        }
    }

    /** One kill under load; the bot is started again at once. */
    void kill() {
        Moment moment = UNDER_LOAD.get(random.nextInt(UNDER_LOAD.size()));
        Node node = anyNode();
        if (moment == Moment.STARTING) {
            killAndStart(node);
            count(Moment.RANDOM);
            pause(100, 1_500);
            killAndStart(node);
            count(Moment.STARTING);
        } else if (moment == Moment.RANDOM) {
            pause(0, 1_000);
            killAndStart(node);
            count(Moment.RANDOM);
        } else {
            killAt(moment);
        }
    }

    /** Waits until all are ready; with several nodes only until one is, as the others go on meanwhile. */
    void awaitSome() {
        if (outside.nodes().size() == 1) {
            awaitAll();
            pause(200, 1_200);
            return;
        }
        pause(1_500, 3_000);
    }

    void awaitAll() {
        outside.nodes().forEach(Node::awaitReady);
    }

    private void killAt(Moment moment) {
        CompletableFuture<Node> sprung = outside.traps().arm(moment, null, delayNanos(moment));
        try {
            sprung.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).start();
            count(moment);
        } catch (TimeoutException e) {
            if (outside.traps().disarm(sprung)) {
                killAndStart(anyNode());
                count(Moment.RANDOM);
            } else {
                sprung.join().start();
                count(moment);
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a bot does about an answer takes it a few milliseconds; a mail's answer takes one to get out. */
    private long delayNanos(Moment moment) {
        return moment.isHeld() ? random.nextLong(2_000_000) : random.nextLong(8_000_000);
    }

    private static void killAndStart(Node node) {
        node.kill();
        node.start();
    }

    private Node anyNode() {
        return outside.nodes().get(random.nextInt(outside.nodes().size()));
    }

    private void count(Moment moment) {
        kills.merge(moment, 1, Integer::sum);
    }

    private void pause(int fromMillis, int toMillis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(fromMillis, toMillis)));
    }
}
