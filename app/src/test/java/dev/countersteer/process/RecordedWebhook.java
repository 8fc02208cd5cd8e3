package dev.countersteer.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.api.ConversationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A recorded webhook, to be posted as it is, or with some of its message replaced. Immutable. */
record RecordedWebhook(String name, String token, String body) {
    private static final Path FOLDER = Path.of(System.getProperty("countersteer.fixtures"));
    private static final ObjectMapper JSON = new ObjectMapper();

    /** All that were recorded. */
    static List<RecordedWebhook> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("webhook-"))
                    .map(name -> of(name.replace(".json", "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RecordedWebhook of(String name) {
        try {
            String body = Files.readString(file(name));
            return new RecordedWebhook(name, JSON.readTree(body).path("token").textValue(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An agent's private note, new each time. */
    static RecordedWebhook note(long id, ConversationId conversation, String text) {
        return of("webhook-new_message-agent-private_note")
                .withId(id)
                .in(conversation)
                .saying(text);
    }

    static Path file(String name) {
        return FOLDER.resolve(name + ".json");
    }

    long id() {
        return read().path("data").path("id").longValue();
    }

    RecordedWebhook withId(long id) {
        return changed(data -> data.put("id", id));
    }

    RecordedWebhook in(ConversationId conversation) {
        return changed(data -> data.put("conversationId", conversation.value()));
    }

    RecordedWebhook saying(String text) {
        return changed(data -> data.put("body", text));
    }

    /** Typed instead of {@code /lookup}, in the same markup; instead of all that was typed where there is none. */
    RecordedWebhook typing(String command) {
        String said = read().path("data").path("body").asText();
        return saying(said.contains("/lookup") ? said.replaceFirst("/lookup( ORD-1001)?", command) : command);
    }

    /** With another app's command in place of one that this bot has, too; as it is if there is no body. */
    RecordedWebhook ofAnotherApp() {
        return changed(data -> {
            if (data.path("body").isTextual()) {
                data.put("body", data.path("body").textValue().replaceFirst("/(lookup|verify)", "/jira"));
            }
        });
    }

    /** With a token other than the recorded one, in header and body. */
    RecordedWebhook signed(String other) {
        ObjectNode webhook = read();
        webhook.put("token", other);
        return new RecordedWebhook(name, other, webhook.toString());
    }

    private RecordedWebhook changed(Consumer<ObjectNode> change) {
        ObjectNode webhook = read();
        change.accept((ObjectNode) webhook.get("data"));
        return new RecordedWebhook(name, token, webhook.toString());
    }

    private ObjectNode read() {
        try {
            return (ObjectNode) JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
