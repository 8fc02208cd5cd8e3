package dev.countersteer.api.event;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.contact.ContactId;

/**
 * An identified visitor reached a goal of a playbook: {@code playbook_goal_met} (seen in public code). The same goal in the
 * same conversation is one event, as Drift gives repetitions nothing to tell them apart by.
 *
 * @param goalId a UUID, as text
 * @param goalName as the playbook's author wrote it; may be blank
 * @param playbookName may be blank
 */
public record PlaybookGoalMet(
        ConversationId conversation,
        ContactId contact,
        long playbookId,
        String playbookName,
        String goalId,
        String goalName)
        implements Event {
    public PlaybookGoalMet {
        requireNonNull(conversation, "conversation is null");
        requireNonNull(contact, "contact is null");
        requireNonNull(playbookName, "playbookName is null");
        requireNonNull(goalId, "goalId is null");
        requireNonNull(goalName, "goalName is null");
    }
}
