package dev.countersteer.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.event.Event;
import dev.countersteer.event.EventKind;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;

/**
 * An event for one of the handlers that asked for it.
 *
 * @param id made of what is the same when Drift repeats the event, and of the handler's name
 * @param conversation the {@linkplain dev.countersteer.event.Subject#lane lane}
 * @param handler its name
 * @param event empty when another version of the bot stored it, and this one cannot read it
 */
public record IncomingEvent(
        OrgId org, long id, ConversationId conversation, String handler, Optional<Event> event, Instant sent)
        implements Incoming {
    /** Eighteen digits: as references have them. */
    private static final long IDS = 1_000_000_000_000_000_000L;

    public IncomingEvent {
        requireNonNull(org, "org is null");
        requireNonNull(conversation, "conversation is null");
        requireNonNull(handler, "handler is null");
        requireNonNull(event, "event is null");
        requireNonNull(sent, "sent is null");
    }

    /** An event that has come. */
    public static IncomingEvent of(OrgId org, Event event, String handler, Instant sent) {
        EventKind kind = EventKind.of(event);
        String identity = handler + " " + kind + " " + kind.identity(event);
        return new IncomingEvent(
                org, -1 - digest(identity), kind.subject(event).lane(), handler, Optional.of(event), sent);
    }

    @Override
    public Optional<ConversationId> place() {
        return Optional.of(conversation).filter(lane -> lane.value() > 0);
    }

    /** Who handles what: {@code quote (playbook_goal_met)}. */
    public String title() {
        return event.map(known -> handler + " (" + EventKind.of(known) + ")").orElse(handler);
    }

    /** Without the event: it may hold anything. */
    @Override
    public String toString() {
        return "IncomingEvent[org=" + org + ", id=" + id + ", handler=" + handler + "]";
    }

    private static long digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Math.floorMod(ByteBuffer.wrap(hash).getLong(), IDS - 1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
