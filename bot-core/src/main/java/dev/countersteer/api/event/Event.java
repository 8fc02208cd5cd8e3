package dev.countersteer.api.event;

/**
 * Something that happened in Drift. All of it may have been set by the visitor's browser: a claim, not a proof. Sources:
 * {@code /docs/webhook-events-1}, and public code where a record says so. Immutable.
 */
public sealed interface Event
        permits ButtonClicked,
                ContactIdentified,
                ContactUpdated,
                ConversationPush,
                NewConversation,
                PlaybookGoalMet,
                VisitorMessage {}
