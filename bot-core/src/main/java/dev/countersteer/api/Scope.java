package dev.countersteer.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a Drift app may be allowed, as it is ticked on dev.drift.com. Source: {@code /docs/authentication-and-scopes}, and
 * public code for those that the page does not show.
 */
public enum Scope {
    /** To read contacts that talk to the bot's org. */
    CONTACT_READ,
    /** To create and change contacts. */
    CONTACT_WRITE,
    /** To hear of changes of any contact. */
    ALL_CONTACT_READ,
    /** To read conversations, and to hear of what happens in them. */
    CONVERSATION_READ,
    /** To post messages and begin conversations. */
    CONVERSATION_WRITE,
    /** To read the people of the org. */
    USER_READ,
    /** To change the people of the org. */
    USER_WRITE,
    /** To read companies. */
    ACCOUNT_READ,
    /** To change companies. */
    ACCOUNT_WRITE,
    /** To read playbooks. */
    PLAYBOOK_READ,
    /** To ask for all that Drift keeps of a person. */
    GDPR_READ,
    /** To have that deleted. */
    GDPR_WRITE;

    /** The scope that Drift calls so; empty for one that is not known here. */
    public static Optional<Scope> named(String name) {
        return Arrays.stream(values())
                .filter(scope -> scope.toString().equals(name))
                .findFirst();
    }

    /** As Drift writes it: {@code contact_write}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
