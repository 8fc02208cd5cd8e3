package dev.countersteer.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.Secret;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people have said in a conversation, kept in a file: to be said again in a test, or sent again to a bot. The first
 * line says what file it is, and the attributes of the visitor; each further line is a webhook without its token. Neither
 * tokens nor what bots have said is in it. Immutable.
 */
public final class Recording {
    private static final String FORMAT = "countersteer-conversation";
    private static final int VERSION = 1;

    private final ObjectNode contact;
    private final List<ObjectNode> webhooks;

    private Recording(ObjectNode contact, List<ObjectNode> webhooks) {
        this.contact = contact;
        this.webhooks = List.copyOf(webhooks);
    }

    /** Of a conversation as it is now. Throws {@code IllegalArgumentException} when it does not exist. */
    public static Recording of(SimulatedDrift drift, ConversationId conversation) {
        List<ObjectNode> webhooks = drift.messages(conversation).stream()
                .filter(message ->
                        !message.author().bot() && message.developerAppId().isEmpty())
                .map(message -> webhook(drift, message))
                .toList();
        return new Recording(Json.object(drift.contact(drift.visitor(conversation))), webhooks);
    }

    /**
     * Reads a file.
     *
     * @throws IOException it cannot be read, or is no recording; the message names the line
     */
    public static Recording read(Path file) throws IOException {
        List<String> lines = linesOf(file);
        ObjectNode head = object(file, 1, lines.isEmpty() ? "" : lines.get(0));
        if (!isHead(head)) {
            throw refused(file, 1, "is not {\"format\":\"" + FORMAT + "\",\"version\":" + VERSION + ",…}");
        }
        List<ObjectNode> webhooks = new ArrayList<>();
        for (int line = 2; line <= lines.size(); line++) {
            webhooks.add(webhook(file, line, lines.get(line - 1)));
        }
        return new Recording((ObjectNode) head.get("contact"), webhooks);
    }

    /** Whether a file begins as recordings do; one that is broken further down does, too. */
    public static boolean isIn(byte[] file) {
        String text = new String(file, UTF_8);
        try {
            JsonNode head = Json.read(text.lines().findFirst().orElse("").getBytes(UTF_8));
            return head.path("format").asText().equals(FORMAT);
        } catch (IOException e) {
            return false;
        }
    }

    /** The file's content. */
    public String text() {
        ObjectNode head = Json.object();
        head.put("format", FORMAT);
        head.put("version", VERSION);
        head.set("contact", contact);
        List<String> lines = new ArrayList<>();
        lines.add(new String(Json.bytes(head), UTF_8));
        webhooks.forEach(webhook -> lines.add(new String(Json.bytes(webhook), UTF_8)));
        return String.join("\n", lines) + "\n";
    }

    /** The visitor's attributes. */
    public Map<String, Object> visitor() {
        return Json.map(contact);
    }

    /** What was said, in order. */
    public List<Line> lines() {
        return webhooks.stream().map(Recording::line).toList();
    }

    /** The bodies of the webhooks, as Drift would send them with this token. */
    public List<byte[]> webhooks(Secret token) {
        requireNonNull(token, "token is null");
        return webhooks.stream()
                .map(webhook -> Json.bytes(webhook.deepCopy().put("token", token.value())))
                .toList();
    }

    /** Without the empty ones at the end, which editors leave. */
    private static List<String> linesOf(Path file) throws IOException {
        try {
            return Files.readString(file, UTF_8).stripTrailing().lines().toList();
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not UTF-8. Save the conversation again", e);
        }
    }

    private static ObjectNode webhook(SimulatedDrift drift, SimulatedMessage message) {
        ObjectNode webhook = Json.object();
        webhook.put("type", Events.NEW_MESSAGE);
        webhook.put("orgId", drift.org().value());
        webhook.set("data", Rendering.message(message, drift.org()));
        return webhook;
    }

    private static ObjectNode webhook(Path file, int number, String line) throws IOException {
        ObjectNode webhook = object(file, number, line);
        JsonNode data = webhook.path("data");
        boolean complete = webhook.path("type").isTextual()
                && data.path("body").isTextual()
                && type(data).isPresent()
                && data.path("author").path("type").isTextual();
        if (!complete) {
            throw refused(file, number, "is not the webhook of a message: type, data.body, data.type and data.author");
        }
        webhook.remove("token");
        return webhook;
    }

    private static Line line(ObjectNode webhook) {
        JsonNode data = webhook.path("data");
        boolean visitors = data.path("author").path("type").asText().equals(SimulatedMessage.Kind.CONTACT.wireName());
        return new Line(visitors, type(data).orElseThrow(), data.path("body").asText());
    }

    private static Optional<SimulatedMessage.Type> type(JsonNode data) {
        return SimulatedMessage.Type.ofWireName(data.path("type").asText());
    }

    private static boolean isHead(ObjectNode head) {
        return head.path("format").asText().equals(FORMAT)
                && head.path("version").asInt() == VERSION
                && head.path("contact").isObject();
    }

    private static ObjectNode object(Path file, int number, String line) throws IOException {
        try {
            if (Json.read(line.getBytes(UTF_8)) instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException e) {
            throw refused(file, number, "is not JSON");
        }
        throw refused(file, number, "is not a JSON object");
    }

    private static IOException refused(Path file, int number, String why) {
        return new IOException("Line " + number + " of " + file + " " + why + ". Save the conversation again");
    }

    /**
     * Something that was said.
     *
     * @param visitors whether the visitor said it, and not an agent
     * @param body as Drift had it: an agent's is HTML
     */
    public record Line(boolean visitors, SimulatedMessage.Type type, String body) {
        public Line {
            requireNonNull(type, "type is null");
            requireNonNull(body, "body is null");
        }
    }
}
