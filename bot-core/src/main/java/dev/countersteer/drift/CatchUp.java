package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.UserId;
import dev.countersteer.inbox.IncomingMessage;
import dev.countersteer.inbox.Intake;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Looks in Drift's conversations for messages whose webhooks were not taken, and offers them as if they came now. What is
 * known already is known by its id, and changes nothing; so a look may overlap with webhooks and with other looks. Safe
 * for use by many threads.
 */
public final class CatchUp {
    private final DriftClient client;
    private final Intake intake;

    @Inject
    CatchUp(DriftClient client, Intake intake) {
        this.client = requireNonNull(client, "client is null");
        this.intake = requireNonNull(intake, "intake is null");
    }

    /**
     * Offers what people of the org wrote at this time or later. Blocks until all of it is decided; a repetition begins
     * again, and offers again what it offered before.
     *
     * @throws ServiceException Drift or the store failed; what was found until then is kept
     */
    public Found since(Instant since) {
        List<DriftConversation> conversations = new ArrayList<>(client.conversationsUpdatedSince(since));
        Optional<OrgId> org =
                conversations.isEmpty() ? Optional.empty() : client.tokenInfo().org();
        int kept = 0;
        for (DriftConversation conversation : conversations) {
            kept += offer(conversation.id(), org, since);
        }
        return new Found(conversations.size(), kept);
    }

    private int offer(ConversationId conversation, Optional<OrgId> org, Instant since) {
        int kept = 0;
        for (DriftMessage message : client.messages(conversation)) {
            Optional<IncomingMessage> typed = typed(message, conversation, org)
                    .filter(incoming -> !incoming.sent().isBefore(since));
            if (typed.isPresent() && offer(typed.get()) == Intake.Receipt.STORED) {
                kept++;
            }
        }
        return kept;
    }

    private Intake.Receipt offer(IncomingMessage message) {
        try {
            return intake.offer(message).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ServiceException failure ? failure : e;
        }
    }

    /** The message, when a person of the org wrote it by hand: what {@link MessageFields#incoming} takes of a webhook. */
    private static Optional<IncomingMessage> typed(
            DriftMessage message, ConversationId conversation, Optional<OrgId> tokenOrg) {
        DriftMessage.Author author = message.author();
        boolean byHand =
                author.type().equals("user") && !author.bot() && message.appId().isEmpty();
        Optional<OrgId> org = message.org().or(() -> tokenOrg);
        Optional<IncomingMessage.Type> type = type(message.type());
        if (!byHand || org.isEmpty() || type.isEmpty() || author.id().isEmpty()) {
            return Optional.empty();
        }
        return message.createdAt()
                .map(sent -> new IncomingMessage(
                        org.get(),
                        message.id(),
                        conversation,
                        new UserId(author.id().get()),
                        type.get(),
                        message.body(),
                        sent));
    }

    private static Optional<IncomingMessage.Type> type(String word) {
        return switch (word) {
            case "chat" -> Optional.of(IncomingMessage.Type.CHAT);
            case "private_note" -> Optional.of(IncomingMessage.Type.PRIVATE_NOTE);
            default -> Optional.empty();
        };
    }

    /**
     * What a look came to.
     *
     * @param conversations how many were looked at
     * @param commands how many commands were found that had not been taken
     */
    public record Found(int conversations, int commands) {}
}
