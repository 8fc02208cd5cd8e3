package dev.countersteer.crash;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Kills the bot that next comes to a moment that was chosen before. Safe for use by many threads. */
final class Traps {
    private @Nullable Trap armed;

    private record Trap(Moment moment, @Nullable Node node, long delayNanos, CompletableFuture<Node> sprung) {}

    /**
     * The next bot that comes to this moment is killed.
     *
     * @param node only this one; null for any
     * @param delayNanos how long after the moment
     * @return completed with the bot when it is dead
     */
    synchronized CompletableFuture<Node> arm(Moment moment, @Nullable Node node, long delayNanos) {
        CompletableFuture<Node> sprung = new CompletableFuture<>();
        armed = new Trap(moment, node, delayNanos, sprung);
        return sprung;
    }

    /** Returns false when it was sprung meanwhile. */
    synchronized boolean disarm(CompletableFuture<Node> sprung) {
        boolean ours = armed != null && armed.sprung() == sprung;
        if (ours) {
            armed = null;
        }
        return ours;
    }

    /** A bot is at this moment. Where what it waits for is held, this returns when the bot is dead. */
    void meet(Moment moment, Node node) {
        Trap trap = take(moment, node);
        if (trap == null) {
            return;
        }
        if (moment.isHeld()) {
            spring(trap, node);
            return;
        }
        Thread killer = new Thread(() -> spring(trap, node), "killer");
        killer.setDaemon(true);
        killer.start();
    }

    private static void spring(Trap trap, Node node) {
        LockSupport.parkNanos(trap.delayNanos());
        node.kill();
        trap.sprung().complete(node);
    }

    private synchronized @Nullable Trap take(Moment moment, Node node) {
        requireNonNull(node, "node is null");
        Trap trap = armed;
        if (trap == null || trap.moment() != moment || (trap.node() != null && trap.node() != node)) {
            return null;
        }
        armed = null;
        return trap;
    }
}
