package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersteer.api.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message as Drift has it. Source: {@code /docs/message-model}.
 *
 * @param org where it was written; empty when Drift does not say
 * @param author who wrote it
 * @param type {@code chat}, {@code private_note} or a word of older versions; blank when Drift does not say
 * @param body HTML or plain text; blank when there is none
 * @param createdAt when it was written
 * @param appId the app that posted it through the API; empty for what a person typed
 */
public record DriftMessage(
        long id,
        Optional<OrgId> org,
        Author author,
        String type,
        String body,
        Optional<Instant> createdAt,
        Optional<String> appId) {

    public DriftMessage {
        requireNonNull(org, "org is null");
        requireNonNull(author, "author is null");
        requireNonNull(type, "type is null");
        requireNonNull(body, "body is null");
        requireNonNull(createdAt, "createdAt is null");
        requireNonNull(appId, "appId is null");
    }

    /** The messages under {@code messages}, or the one that the object itself is. */
    static List<DriftMessage> readAll(JsonNode json) {
        return Json.each(json.path("messages").isArray() ? json.get("messages") : json, DriftMessage::read);
    }

    private static DriftMessage read(JsonNode json) {
        JsonNode author = json.path("author");
        return new DriftMessage(
                Json.id(json, "id"),
                Json.number(json, "orgId").map(OrgId::new),
                new Author(
                        Json.text(author, "type").orElse(""),
                        Json.number(author, "id"),
                        author.path("bot").asBoolean(false)),
                Json.text(json, "type").orElse(""),
                json.path("body").asText(""),
                Json.time(json, "createdAt"),
                Json.text(json.path("attributes"), "developer_app_id"));
    }

    /** Without the body: it may hold anything. */
    @Override
    public String toString() {
        return "DriftMessage[id=" + id + ", type=" + type + "]";
    }

    /**
     * Who wrote a message.
     *
     * @param type {@code contact} or {@code user}; blank when Drift does not say
     * @param id of the contact or of the user
     * @param bot whether it is a bot
     */
    public record Author(String type, Optional<Long> id, boolean bot) {
        public Author {
            requireNonNull(type, "type is null");
            requireNonNull(id, "id is null");
        }
    }
}
