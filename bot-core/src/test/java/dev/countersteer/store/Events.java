package dev.countersteer.store;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.api.event.ButtonClicked;
import dev.countersteer.api.event.ContactIdentified;
import dev.countersteer.api.event.ContactUpdated;
import dev.countersteer.api.event.ConversationPush;
import dev.countersteer.api.event.Event;
import dev.countersteer.api.event.NewConversation;
import dev.countersteer.api.event.PlaybookGoalMet;
import dev.countersteer.api.event.VisitorMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Events with all that they can hold. */
final class Events {
    private static final ConversationId CONVERSATION = new ConversationId(Long.MAX_VALUE);
    private static final ContactId CONTACT = new ContactId(10_000_000_000_000_001L);
    private static final Instant THEN = Instant.ofEpochMilli(1_718_900_005_123L);
    private static final String HOSTILE = "\uD83D\uDE00 '; DROP TABLE inbox; -- \"\\ <b>&amp;</b>\n{}";

    private Events() {}

    static List<Event> ofEachKind() {
        return List.of(
                new PlaybookGoalMet(CONVERSATION, CONTACT, 63519, HOSTILE, "0f3f2f0e-5d1c", HOSTILE),
                new NewConversation(CONVERSATION, CONTACT),
                new VisitorMessage(CONVERSATION, CONTACT, 12987600004L, HOSTILE, THEN),
                new ButtonClicked(CONVERSATION, CONTACT, 12987600004L, HOSTILE, THEN),
                new ConversationPush(CONVERSATION, ConversationPush.Reason.INACTIVE, THEN),
                new ContactIdentified(new Contact(
                        CONTACT,
                        Map.of(
                                "email",
                                "ana@example.com",
                                "name",
                                HOSTILE,
                                "age",
                                41L,
                                "score",
                                0.5,
                                "tags",
                                List.of("vip", Map.of("deep", true))))),
                new ContactUpdated(CONTACT, THEN, List.of("alias", HOSTILE)));
    }
}
