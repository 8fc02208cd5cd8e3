package dev.countersteer.api;

import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.Contacts;

/** One command being run: who typed it, where, and about whom. Confined to the thread that handles it. */
public interface Call {
    /**
     * Identifies this call, the same at each run of it and never used again: at most 64 letters, digits and dashes.
     * The key to give other systems so that they recognize a repetition.
     */
    String id();

    /** Who typed the command. */
    Caller caller();

    /** Where it was typed, and where the reply goes. */
    ConversationId conversation();

    /**
     * The visitor of this conversation. Asks Drift at the first call and remembers it for this run.
     *
     * @throws ServiceException Drift did not answer, or does not know the conversation
     */
    Contact contact();

    /** Finds and changes contacts, this one and others. */
    Contacts contacts();
}
