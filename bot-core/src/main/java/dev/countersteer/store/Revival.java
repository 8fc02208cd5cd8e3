package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.history.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an operator does with a row that was given up. */
final class Revival {
    private static final String ENTRY = "org = ? AND message_id = ? AND state = 'buried'";
    private static final String POST = "org = ? AND cause = ? AND seq = ? AND state = 'buried'";

    private final ConversationQueue<?> queue;
    private final List<Object> keys;
    private final String find;
    private final String replay;
    private final String dismiss;

    private Revival(ConversationQueue<?> queue, String table, String buried, List<Object> keys) {
        this.queue = requireNonNull(queue, "queue is null");
        this.keys = List.copyOf(keys);
        this.find = "SELECT conversation FROM " + table + " WHERE " + buried;
        this.replay = "UPDATE " + table + " SET state = 'waiting', attempt = 0, due = ?, outcome = NULL, reason = NULL,"
                + " finished = NULL WHERE " + buried;
        this.dismiss = "UPDATE " + table + " SET state = 'done', outcome = 'dismissed' WHERE " + buried;
    }

    static Revival of(Reference reference) {
        long org = reference.org().value();
        return reference.post().isPresent()
                ? new Revival(
                        OutboxRows.QUEUE,
                        "outbox",
                        POST,
                        List.of(org, reference.message(), reference.post().getAsInt()))
                : new Revival(InboxRows.QUEUE, "inbox", ENTRY, List.of(org, reference.message()));
    }

    /** Whether it was given up, and now waits again. */
    boolean replay(Session session, Instant now) {
        Optional<Long> conversation = session.first(find, row -> row.getLong(1), keys.toArray());
        if (conversation.isEmpty()) {
            return false;
        }
        long org = (Long) keys.get(0);
        OrgId organization = new OrgId(org);
        ConversationId place = new ConversationId(conversation.get());
        session.lock(organization, place);
        List<Object> parameters = new ArrayList<>(List.of(now.toEpochMilli()));
        parameters.addAll(keys);
        boolean revived = session.update(replay, parameters.toArray()) == 1;
        queue.electIfNone(session, organization, place);
        return revived;
    }

    /** Whether it was given up, and is off the list now. */
    boolean dismiss(Session session) {
        return session.update(dismiss, keys.toArray()) == 1;
    }
}
