package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message of a simulated conversation, as Drift's message model has it ({@code /docs/message-model}).
 *
 * @param id 64-bit, unique in the simulator, growing
 * @param body HTML from agents and the API, bare text from visitors; empty when the message has buttons only
 * @param createdAt in whole milliseconds
 * @param attributes free form; messages posted through the API carry {@code developer_app_id} here
 */
public record SimulatedMessage(
        long id,
        ConversationId conversation,
        Author author,
        Type type,
        String body,
        List<Button> buttons,
        Instant createdAt,
        Map<String, Object> attributes) {
    public SimulatedMessage {
        requireNonNull(conversation, "conversation is null");
        requireNonNull(author, "author is null");
        requireNonNull(type, "type is null");
        requireNonNull(body, "body is null");
        buttons = List.copyOf(buttons);
        requireNonNull(createdAt, "createdAt is null");
        attributes = Map.copyOf(attributes);
    }

    /** The app that posted this through the API; empty for what people wrote themselves. */
    public Optional<String> developerAppId() {
        return Optional.ofNullable(attributes.get("developer_app_id")).map(Object::toString);
    }

    /** Who wrote a message: {@code id} is a user's or a contact's, as {@code type} says. */
    public record Author(Kind type, long id, boolean bot) {
        public Author {
            requireNonNull(type, "type is null");
        }
    }

    /** A reply button, shown to the visitor; pressing it posts {@code value}. */
    public record Button(String label, String value, String type) {
        public Button {
            requireNonNull(label, "label is null");
            requireNonNull(value, "value is null");
            requireNonNull(type, "type is null");
        }

        /** What the visitor says by pressing it: the label where there is no value [inferred]. */
        public String posted() {
            return value.isBlank() ? label : value;
        }
    }

    /** The two kinds of author. */
    public enum Kind {
        /** The visitor. */
        CONTACT("contact"),
        /** An agent or a bot of the org. */
        USER("user");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }

    /** Who sees a message. */
    public enum Type {
        /** Both sides. */
        CHAT("chat"),
        /** Agents only. */
        PRIVATE_NOTE("private_note");

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }

        static Optional<Type> ofWireName(String name) {
            for (Type type : values()) {
                if (type.wireName.equals(name)) {
                    return Optional.of(type);
                }
            }
            return Optional.empty();
        }
    }
}
