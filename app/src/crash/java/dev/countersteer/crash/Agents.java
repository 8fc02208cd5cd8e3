package dev.countersteer.crash;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.UserId;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.simulator.SimulatedMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** Agents who type commands, one after the other, now in this conversation and now in that. */
final class Agents {
    /** So many may be without an answer in one conversation before no more is typed there. */
    private static final int MOST_OPEN = 4;

    private static final int SIGNUPS_OF_TEN = 7;

    private final SimulatedDrift drift;
    private final Webhooks webhooks;
    private final SplittableRandom random;
    private final int rate;
    private final UserId agent;
    private final List<Line> lines = new ArrayList<>();
    private final List<Typed> typed = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::typeUntilStopped, "agents");
    private volatile boolean stopped;

    private static final class Line {
        private final ConversationId conversation;
        private final int index;
        private int number;

        Line(ConversationId conversation, int index) {
            this.conversation = conversation;
            this.index = index;
        }
    }

    Agents(SimulatedDrift drift, Webhooks webhooks, SplittableRandom random, Options options) {
        this.drift = drift;
        this.webhooks = webhooks;
        this.random = random;
        this.rate = options.rate();
        this.agent = drift.addAgent("Sam", "agent");
        for (int i = 1; i <= options.conversations(); i++) {
            Map<String, Object> contact = Map.of("email", "visitor-" + i + "@example.com");
            lines.add(new Line(drift.startConversation(drift.addContact(contact)), i));
        }
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    void stop() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** What was typed, in the order of messages. */
    List<Typed> typed() {
        return List.copyOf(typed);
    }

    List<ConversationId> conversations() {
        return lines.stream().map(line -> line.conversation).toList();
    }

    UserId agent() {
        return agent;
    }

    private void typeUntilStopped() {
        while (!stopped) {
            Line line = lines.get(random.nextInt(lines.size()));
            if (line.number - webhooks.answered(line.conversation) < MOST_OPEN) {
                type(line);
            }
            LockSupport.parkNanos(1_000_000_000L / rate);
        }
    }

    private void type(Line line) {
        line.number++;
        boolean signup = random.nextInt(10) < SIGNUPS_OF_TEN;
        String name = "c" + line.index + "x" + line.number + "x";
        String mark = signup ? name + "@example.com" : name;
        String text = signup ? "/signup trial --email " + mark : "/help " + mark;
        long message = drift.agentSays(line.conversation, agent, SimulatedMessage.Type.PRIVATE_NOTE, "<p>" + text + "</p>");
        typed.add(new Typed(message, line.conversation, line.number, signup, mark, Instant.now()));
    }
}
