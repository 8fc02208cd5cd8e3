package dev.countersteer.api;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * What a command answers: private notes, which only agents see, and chat messages, which the visitor sees too. All text
 * is plain text, and reaches Drift escaped; line ends are kept, and a text of more than 5,000 characters becomes several
 * messages. Blank text throws {@link IllegalArgumentException}. Immutable.
 */
public final class Reply {
    private static final Reply NONE = new Reply(List.of());

    private final List<Message> messages;

    private Reply(List<Message> messages) {
        this.messages = messages;
    }

    /** A private note to the agents of the conversation. */
    public static Reply note(String text) {
        return NONE.andNote(text);
    }

    /** A message that the visitor sees. */
    public static Reply chat(String text) {
        return NONE.andChat(text);
    }

    /** Nothing is posted. Use with care: an agent who gets no answer types again. */
    public static Reply none() {
        return NONE;
    }

    /** This reply, followed by a private note. */
    public Reply andNote(String text) {
        return and(new Message(Audience.AGENTS, text));
    }

    /** This reply, followed by a message that the visitor sees. */
    public Reply andChat(String text) {
        return and(new Message(Audience.VISITOR, text));
    }

    /** What is posted, in order; empty for {@link #none()}. */
    public List<Message> messages() {
        return messages;
    }

    private Reply and(Message message) {
        List<Message> all = new ArrayList<>(messages);
        all.add(message);
        return new Reply(List.copyOf(all));
    }

    @Override
    public String toString() {
        return messages.toString();
    }

    /** Who sees a message. */
    public enum Audience {
        /** Agents only: a private note. */
        AGENTS,
        /** The visitor and the agents: a chat message. */
        VISITOR
    }

    /**
     * One message of a reply.
     *
     * @param text plain text, not blank
     */
    public record Message(Audience audience, String text) {
        public Message {
            requireNonNull(audience, "audience is null");
            if (text.isBlank()) {
                throw new IllegalArgumentException("a reply has a blank message for " + audience);
            }
        }
    }
}
