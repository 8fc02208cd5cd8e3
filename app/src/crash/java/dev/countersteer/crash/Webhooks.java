package dev.countersteer.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersteer.api.ConversationId;
import dev.countersteer.simulator.WebhookTarget;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Sends Drift's webhooks to any of the bots, again until one answers 200; of one conversation the next only then, so that
 * the order in which they were accepted is that in which they were typed. Some are sent again later, to any bot.
 */
final class Webhooks implements WebhookTarget {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long AGAIN_MILLIS = 250;
    private static final int OF_HUNDRED_TWICE = 10;

    private final Traps traps;
    private final Cuts cuts;
    private final List<Node> nodes;
    private final SplittableRandom random;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(24, daemons());
    private final Map<Long, Deque<Webhook>> waiting = new HashMap<>();
    private final Map<Long, Long> acknowledged = new ConcurrentHashMap<>();
    private final Map<Long, AtomicInteger> answered = new ConcurrentHashMap<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger sending = new AtomicInteger();
    private volatile boolean atOnce;

    private record Webhook(long message, long conversation, boolean command, byte[] body, String token) {}

    Webhooks(Traps traps, Cuts cuts, List<Node> nodes, SplittableRandom random) {
        this.traps = traps;
        this.cuts = cuts;
        this.nodes = nodes;
        this.random = random;
    }

    /** When messages were first answered with 200, in milliseconds since 1970. */
    Map<Long, Long> acknowledged() {
        return acknowledged;
    }

    /** How often a webhook was sent after the first time. */
    int repeated() {
        return repeated.get();
    }

    /** How often a bot answered that it could not keep it. */
    int refused() {
        return refused.get();
    }

    /** How many answers to commands Drift has seen there, whatever they say. */
    int answered(ConversationId conversation) {
        AtomicInteger count = answered.get(conversation.value());
        return count == null ? 0 : count.get();
    }

    synchronized boolean areSent() {
        return waiting.isEmpty() && sending.get() == 0;
    }

    /** Whether what comes from now on is sent without regard to order, on all threads. */
    void sendAtOnce(boolean on) {
        atOnce = on;
    }

    @Override
    public int deliver(byte[] body, String token) throws IOException {
        JsonNode data = JSON.readTree(body).path("data");
        long conversation = data.path("conversationId").asLong();
        boolean ours = data.path("attributes").has("developer_app_id");
        String text = data.path("body").asText();
        if (ours && data.path("type").asText().equals("private_note") && Answer.isFinal(text)) {
            answered.computeIfAbsent(conversation, any -> new AtomicInteger()).incrementAndGet();
        }
        add(new Webhook(data.path("id").asLong(), conversation, !ours, body, token));
        return 200;
    }

    private synchronized void add(Webhook webhook) {
        if (atOnce) {
            sending.incrementAndGet();
            threads.execute(() -> sendUntilTaken(webhook));
            return;
        }
        Deque<Webhook> line = waiting.get(webhook.conversation());
        if (line != null) {
            line.add(webhook);
            return;
        }
        waiting.put(webhook.conversation(), new ArrayDeque<>(List.of(webhook)));
        threads.execute(() -> sendFirst(webhook.conversation()));
    }

    private void sendFirst(long conversation) {
        Webhook webhook = first(conversation);
        if (send(webhook)) {
            acknowledged.putIfAbsent(webhook.message(), System.currentTimeMillis());
            sendAgainSometimes(webhook);
            if (next(conversation) != null) {
                threads.execute(() -> sendFirst(conversation));
            }
            return;
        }
        repeated.incrementAndGet();
        var unused = threads.schedule(() -> sendFirst(conversation), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void sendUntilTaken(Webhook webhook) {
        if (send(webhook)) {
            acknowledged.putIfAbsent(webhook.message(), System.currentTimeMillis());
            sending.decrementAndGet();
            return;
        }
        repeated.incrementAndGet();
        var unused = threads.schedule(() -> sendUntilTaken(webhook), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }

    private boolean send(Webhook webhook) {
        Node node = nodes.get(random(nodes.size()));
        try {
            if (webhook.command()) {
                traps.meet(Moment.WEBHOOK_SENT, node);
            }
            Cuts.Place cut = cuts.next();
            if (cut != Cuts.Place.NONE) {
                CutRequest.send(node.url(), webhook.body(), webhook.token(), cut);
                return false;
            }
            int status = node.post(webhook.body(), webhook.token());
            if (webhook.command() && status == 200) {
                traps.meet(Moment.WEBHOOK_ANSWERED, node);
            }
            if (status == 503) {
                refused.incrementAndGet();
            }
            return status == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void sendAgainSometimes(Webhook webhook) {
        if (random(100) < OF_HUNDRED_TWICE) {
            repeated.incrementAndGet();
            var unused = threads.schedule(() -> send(webhook), 50 + random(5_000), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized Webhook first(long conversation) {
        return waiting.get(conversation).element();
    }

    private synchronized @Nullable Webhook next(long conversation) {
        Deque<Webhook> line = waiting.get(conversation);
        line.remove();
        if (line.isEmpty()) {
            waiting.remove(conversation);
        }
        return line.peek();
    }

    private synchronized int random(int bound) {
        return random.nextInt(bound);
    }

    private static ThreadFactory daemons() {
        return work -> {
            Thread thread = new Thread(work, "webhooks");
            thread.setDaemon(true);
            return thread;
        };
    }
}
