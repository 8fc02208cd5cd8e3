package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import dev.countersteer.outbox.NotDoneException;
import dev.countersteer.outbox.OutboxEntry;
import dev.countersteer.outbox.PostFinder;
import dev.countersteer.outbox.PostedBefore;
import dev.countersteer.outbox.Wording;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Looks for a post among the messages of its conversation: one of an app's or a bot's, behind the message that it answers,
 * that the same people see and that says the same. Source: {@code /docs/retrieve-a-conversations-messages}, which come
 * oldest first.
 */
final class DriftPostFinder implements PostFinder {
    /** How far Drift's clock may be behind ours; matters only where the message that is answered is gone. */
    private static final Duration SLACK = Duration.ofMinutes(2);

    private final DriftClient client;

    @Inject
    DriftPostFinder(DriftClient client) {
        this.client = requireNonNull(client, "client is null");
    }

    @Override
    public OptionalLong find(OutboxEntry entry, PostedBefore others) {
        // Those that say the same and have no id came first, as a conversation is posted to in order.
        return answers(messages(entry), entry).stream()
                .filter(message -> isLike(message, entry))
                .filter(message -> !others.ids().contains(message.id()))
                .skip(others.alike())
                .mapToLong(DriftMessage::id)
                .findFirst();
    }

    private List<DriftMessage> messages(OutboxEntry entry) {
        try {
            return client.messages(entry.message().conversation());
        } catch (DriftException e) {
            if (e.wasHeldBack()) {
                throw new NotDoneException(e, false);
            }
            throw e;
        }
    }

    private static List<DriftMessage> answers(List<DriftMessage> messages, OutboxEntry entry) {
        for (int at = 0; at < messages.size(); at++) {
            if (messages.get(at).id() == entry.cause()) {
                return messages.subList(at + 1, messages.size());
            }
        }
        Instant from = entry.created().minus(SLACK);
        return messages.stream()
                .filter(message -> message.createdAt().filter(from::isBefore).isPresent())
                .toList();
    }

    private static boolean isLike(DriftMessage message, OutboxEntry entry) {
        String type = DriftSender.type(entry.message().audience()).name().toLowerCase(Locale.ROOT);
        boolean byProgram = message.appId().isPresent() || message.author().bot();
        return byProgram
                && message.type().equals(type)
                && Wording.isSame(message.body(), entry.message().html());
    }
}
