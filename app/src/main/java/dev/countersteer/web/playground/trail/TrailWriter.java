package dev.countersteer.web.playground.trail;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Quoted;
import dev.countersteer.api.Reply;
import dev.countersteer.command.text.BodyText;
import dev.countersteer.history.Post;
import dev.countersteer.history.Standing;
import dev.countersteer.history.Story;
import dev.countersteer.simulator.DeliveryAttempt;
import dev.countersteer.simulator.RecordedCall;
import dev.countersteer.simulator.SimulatedMessage;
import dev.countersteer.simulator.SimulatedMessage.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes the trail of one message. */
final class TrailWriter {
    private final SimulatedMessage message;
    private final List<DeliveryAttempt> attempts;
    private final List<RecordedCall> calls;
    private final Optional<Story> story;
    private final Instant free;
    private final List<TrailEvent> events = new ArrayList<>();

    /**
     * @param attempts those of all messages
     * @param calls those about the conversation
     * @param story what the bot's store knows; empty when it did not take the message for a command
     * @param free when the command before this one ended: calls until then were that one's
     */
    TrailWriter(
            SimulatedMessage message,
            List<DeliveryAttempt> attempts,
            List<RecordedCall> calls,
            Optional<Story> story,
            Instant free) {
        this.message = requireNonNull(message, "message is null");
        this.attempts = attempts.stream()
                .filter(attempt -> attempt.message().orElse(-1) == message.id())
                .toList();
        this.calls = List.copyOf(calls);
        this.story = requireNonNull(story, "story is null");
        this.free = requireNonNull(free, "free is null");
    }

    Trail write() {
        attempts.forEach(this::addDelivery);
        story.ifPresent(this::addStory);
        events.sort(Comparator.comparingLong(TrailEvent::after));
        return new Trail(
                Long.toString(message.id()),
                isVisitors() ? "visitor" : "agent",
                Quoted.shortened(BodyText.of(message.body())),
                message.createdAt().toString(),
                summary(),
                story.filter(TrailWriter::isGoing).isPresent(),
                events);
    }

    private void addDelivery(DeliveryAttempt attempt) {
        String answer = attempt.status() == 0
                ? "was not answered: " + attempt.problem()
                : "was answered with " + attempt.status() + " in "
                        + attempt.took().toMillis() + " ms";
        add(attempt.at(), "webhook", "The webhook " + attempt.event() + " " + answer, attempt.taken());
    }

    private void addStory(Story known) {
        add(known.entry().received(), "store", "Stored, as " + known.entry().reference(), true);
        lookups(known).forEach(call -> add(call.at(), "call", CallText.of(call), call.status() == 200));
        known.failures()
                .forEach(failure ->
                        add(failure.at(), "end", "Try " + failure.attempt() + " failed: " + failure.reason(), false));
        known.steps().forEach(step -> add(step.at(), "step", "Done, and never again: step " + step.name(), true));
        known.posts().forEach(this::addPost);
        addEnd(known.entry().standing());
    }

    /** What the command asked of Drift while it ran. */
    private List<RecordedCall> lookups(Story known) {
        Instant from = later(known.entry().received(), free);
        Instant until = known.entry().standing().finished().orElse(Instant.MAX);
        return calls.stream()
                .filter(call -> !call.method().equals("POST"))
                .filter(call -> !call.at().isBefore(from) && !call.at().isAfter(until))
                .toList();
    }

    private void addPost(Post post) {
        String what = post.message().audience() == Reply.Audience.AGENTS ? "a note to agents" : "a chat message";
        String text = Quoted.shortened(BodyText.of(post.message().html()));
        add(post.created(), "post", "Decided on " + what + ": " + text, true);
        post.standing()
                .reason()
                .ifPresent(why -> add(
                        post.standing().finished().orElse(post.created()), "post", "Posting it failed: " + why, false));
        post.standing().finished().ifPresent(at -> add(at, "post", ended(post, what), isDone(post.standing())));
    }

    private static String ended(Post post, String what) {
        String outcome = post.standing().outcome().orElse("given up");
        return "Reply " + post.reference() + ", " + what + ", is " + outcome;
    }

    private void addEnd(Standing standing) {
        standing.finished().ifPresent(at -> add(at, "end", "It ended: " + outcome(standing), isDone(standing)));
    }

    private void add(Instant at, String kind, String text, boolean good) {
        events.add(TrailEvent.of(message.createdAt(), at, kind, text, good));
    }

    private String summary() {
        if (story.isPresent()) {
            return summary(story.get().entry().standing());
        }
        if (attempts.isEmpty()) {
            return "Its webhook was not sent yet";
        }
        if (attempts.stream().noneMatch(DeliveryAttempt::taken)) {
            return "Its webhook was refused or not answered";
        }
        return isVisitors()
                ? "Delivered. Visitors give no commands: nothing to do"
                : "Delivered. Not a command: nothing to do";
    }

    private static String summary(Standing standing) {
        return switch (standing.state()) {
            case WAITING -> "Waits for its turn" + because(standing);
            case RUNNING -> "Runs" + because(standing);
            case DONE -> "Ended: " + outcome(standing);
            case BURIED -> "Given up" + because(standing);
        };
    }

    private static String because(Standing standing) {
        return standing.reason().map(why -> ". The last try failed: " + why).orElse("");
    }

    private static String outcome(Standing standing) {
        String tries = standing.attempts() > 1 ? ", after " + standing.attempts() + " tries" : "";
        return standing.outcome().orElse("given up") + tries;
    }

    private static boolean isGoing(Story story) {
        return isOpen(story.entry().standing())
                || story.posts().stream().map(Post::standing).anyMatch(TrailWriter::isOpen);
    }

    private static boolean isOpen(Standing standing) {
        return standing.state() == Standing.State.WAITING || standing.state() == Standing.State.RUNNING;
    }

    private static boolean isDone(Standing standing) {
        return standing.state() == Standing.State.DONE;
    }

    private boolean isVisitors() {
        return message.author().type() == Kind.CONTACT;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
