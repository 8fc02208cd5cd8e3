package dev.countersteer.crash;

import dev.countersteer.api.ConversationId;
import dev.countersteer.simulator.SimulatedMessage;
import dev.countersteer.simulator.SimulatedMessage.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Faults other than kills, by name, each in the middle of a load; what is checked after kills is checked after them. */
final class Faulty {
    private static final Duration BEFORE_AND_AFTER = Duration.ofSeconds(5);
    private static final Duration OUTAGE = Duration.ofSeconds(60);
    /** How often a command is tried in the fault "poison": each try takes the lease of a dead bot. */
    static final int POISON_ATTEMPTS = 4;
    /** How long other signups run in that fault, so that each death meets some of them. */
    static final Duration BESIDE_THE_POISON = Duration.ofSeconds(2);

    private static final Duration BURIED_WITHIN = Duration.ofSeconds(60L * POISON_ATTEMPTS);
    private static final Duration BEYOND_THE_LEASE = Duration.ofSeconds(45);
    private static final String POSTS = "/conversations/{id}/messages";

    private final Outside outside;
    private final Verdict verdict;

    Faulty(Outside outside, Verdict verdict) {
        this.outside = outside;
        this.verdict = verdict;
    }

    /** Returns when the fault is over and load went on for a while. */
    void run(String fault) {
        pause(BEFORE_AND_AFTER);
        Instant began = Instant.now();
        switch (fault) {
            case "drift-500" -> drift500();
            case "drift-429" -> drift429();
            case "lost-answers" -> lostAnswers();
            case "duplicates" -> duplicates();
            case "stall" -> stall();
            case "postgresql-restart" -> restartPostgresql();
            case "postgresql-failover" -> new Failover(outside, verdict).run();
            case "connections-cut" -> new CutConnections(outside, verdict).run();
            case "poison" -> poison();
            case "disk-full" -> new DiskFull(outside, verdict).run();
            case "clock-forward" -> new ClockJump(outside).run(Duration.ofHours(1));
            case "clock-back" -> new ClockJump(outside).run(Duration.ofHours(-1));
            default -> throw new IllegalArgumentException("crash.fault is drift-500, drift-429, lost-answers, duplicates,"
                    + " stall, postgresql-restart, postgresql-failover, connections-cut, poison, disk-full, clock-forward"
                    + " or clock-back, not " + fault);
        }
        verdict.figure("fault " + fault + ", s", Duration.between(began, Instant.now()).toSeconds());
        pause(BEFORE_AND_AFTER);
    }

    private void drift500() {
        outside.drift().faults().always().serverError(500);
        pause(OUTAGE);
        outside.drift().faults().clear();
    }

    private void drift429() {
        outside.drift().faults().always().tooManyRequests(Duration.ofSeconds(2));
        pause(Duration.ofSeconds(30));
        outside.drift().faults().clear();
        outside.drift().faults().next(200).tooManyRequests();
        pause(Duration.ofSeconds(30));
        outside.drift().faults().clear();
    }

    /** Every post that is made in this time is done, and nobody is told. */
    private void lostAnswers() {
        outside.drift().faults().next(60).on("POST", POSTS).loseAnswer();
        pause(Duration.ofSeconds(30));
        outside.drift().faults().clear();
    }

    private void duplicates() {
        int copies = 10_000;
        ConversationId conversation =
                outside.drift().startConversation(outside.drift().addContact(Map.of()));
        outside.webhooks().sendAtOnce(true);
        outside.drift().deliveries().duplicate(copies);
        outside.drift().agentSays(conversation, outside.agents().agent(), Type.PRIVATE_NOTE, "<p>/help once10000</p>");
        outside.drift().deliveries().duplicate(1);
        Instant began = Instant.now();
        pause(Duration.ofSeconds(1));
        outside.webhooks().sendAtOnce(false);
        while (!outside.webhooks().areSent() && Duration.between(began, Instant.now()).toSeconds() < 120) {
            pause(Duration.ofMillis(100));
        }
        verdict.figure("duplicates sent", copies);
        verdict.figure("all of them answered after, ms", Duration.between(began, Instant.now()).toMillis());
        pause(BEFORE_AND_AFTER);
        long answers = outside.drift().messages(conversation).stream()
                .filter(message -> message.developerAppId().isPresent())
                .count();
        verdict.promise("one answer to all duplicates", answers == 1 ? List.of() : List.of(answers + " answers"));
    }

    /** With one node there is none to take over; its own workers do, when it goes on. */
    private void stall() {
        Node node = outside.nodes().get(0);
        node.signal("STOP");
        pause(BEYOND_THE_LEASE);
        node.signal("CONT");
        pause(Duration.ofSeconds(10));
    }

    /** A command that kills its process each time it runs is given up, and its agent told; all else goes on. */
    private void poison() {
        ConversationId conversation =
                outside.drift().startConversation(outside.drift().addContact(Map.of()));
        long message = outside.drift()
                .agentSays(
                        conversation,
                        outside.agents().agent(),
                        Type.PRIVATE_NOTE,
                        "<p>/signup trial --email " + AccountsFace.POISON + "</p>");
        Instant end = Instant.now().plus(BURIED_WITHIN);
        while (notes(conversation).isEmpty() && Instant.now().isBefore(end)) {
            pause(Duration.ofMillis(200));
        }
        Rows.@Nullable Entry entry = Rows.of(outside.database()).entries().get(message);
        List<String> notes = notes(conversation);
        boolean buried = entry != null && entry.state().equals("buried") && notes.size() == 1;
        verdict.figure("note about the poison", notes);
        verdict.figure("claims of the poison", entry == null ? 0 : entry.attempt());
        verdict.promise("the poison is buried, with one note", buried ? List.of() : List.of(entry + ", " + notes));
    }

    private List<String> notes(ConversationId conversation) {
        return outside.drift().messages(conversation).stream()
                .filter(message -> message.developerAppId().isPresent())
                .map(SimulatedMessage::body)
                .filter(Answer::isFinal)
                .toList();
    }

    private void restartPostgresql() {
        for (int i = 0; i < 3; i++) {
            Instant began = Instant.now();
            outside.database().restartServer();
            verdict.figure("restart " + (i + 1) + ", ms", Duration.between(began, Instant.now()).toMillis());
            pause(Duration.ofSeconds(8));
        }
    }

    private static void pause(Duration time) {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.between(Instant.now(), end).toNanos());
        }
    }
}
