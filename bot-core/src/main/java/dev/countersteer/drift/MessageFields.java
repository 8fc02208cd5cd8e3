package dev.countersteer.drift;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Reply;
import dev.countersteer.api.UserId;
import dev.countersteer.inbox.IncomingMessage;
import dev.countersteer.outbox.Echo;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The message that an event carries, gathered field by field. Source: {@code /docs/message-model}. The data of other
 * events goes through here, too, as it may come before the type. Confined to one thread.
 */
final class MessageFields implements JsonFields {
    private @Nullable Long id;
    private @Nullable Long org;
    private @Nullable Long conversation;
    private @Nullable Long author;
    private @Nullable Long createdAt;
    private @Nullable String body;
    private IncomingMessage.@Nullable Type type;
    private boolean byUser;
    private boolean byBot;
    private boolean byApp;

    @Override
    public void take(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "id" -> id = JsonFields.number(parser);
            case "orgId" -> org = JsonFields.number(parser);
            case "conversationId" -> conversation = JsonFields.number(parser);
            case "createdAt" -> createdAt = JsonFields.number(parser);
            case "body" -> body = JsonFields.text(parser);
            case "type" -> type = type(JsonFields.text(parser));
            case "author" -> JsonFields.read(parser, this::takeOfAuthor);
            case "attributes" -> JsonFields.read(parser, this::takeOfAttributes);
            default -> {}
        }
    }

    /** The message, when a person of the org wrote it, by hand, in a way that commands come in. */
    Optional<IncomingMessage> incoming(@Nullable Long envelopeOrg, Clock clock) {
        Long anyOrg = envelopeOrg == null ? org : envelopeOrg;
        if (!byUser || byBot || byApp || anyOrg == null) {
            return Optional.empty();
        }
        if (type == null || id == null || conversation == null || author == null) {
            return Optional.empty();
        }
        return Optional.of(new IncomingMessage(
                new OrgId(anyOrg),
                id,
                new ConversationId(conversation),
                new UserId(author),
                type,
                body == null ? "" : body,
                createdAt == null ? clock.instant() : Instant.ofEpochMilli(createdAt)));
    }

    /** The message, when an app posted it, in a way that we post. */
    Optional<Echo> echo(@Nullable Long envelopeOrg) {
        Long anyOrg = envelopeOrg == null ? org : envelopeOrg;
        if (!byUser || !byApp || anyOrg == null || type == null || id == null || conversation == null || body == null) {
            return Optional.empty();
        }
        Reply.Audience audience = type == IncomingMessage.Type.CHAT ? Reply.Audience.VISITOR : Reply.Audience.AGENTS;
        return Optional.of(new Echo(new OrgId(anyOrg), new ConversationId(conversation), id, audience, body));
    }

    private void takeOfAuthor(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "type" -> byUser = "user".equals(JsonFields.text(parser));
            case "id" -> author = JsonFields.number(parser);
            case "bot" -> byBot = !isNo(parser);
            default -> {}
        }
    }

    private void takeOfAttributes(String name, JsonParser parser) {
        // Set on what was posted through the API, by whichever app: answering it might never end.
        if (name.equals("developer_app_id")) {
            byApp = parser.currentToken() != JsonToken.VALUE_NULL;
        }
    }

    /** What is neither no nor nothing counts as a yes: better a command too few than a bot that talks to itself. */
    private static boolean isNo(JsonParser parser) throws IOException {
        String text = JsonFields.text(parser);
        return text == null ? parser.currentToken() == JsonToken.VALUE_NULL : text.equals("false");
    }

    private static IncomingMessage.@Nullable Type type(@Nullable String word) {
        if ("chat".equals(word)) {
            return IncomingMessage.Type.CHAT;
        }
        return "private_note".equals(word) ? IncomingMessage.Type.PRIVATE_NOTE : null;
    }
}
