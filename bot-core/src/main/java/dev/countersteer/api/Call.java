package dev.countersteer.api;

/** One command being run: who typed it, where, and about whom. Confined to the thread that handles it. */
public interface Call extends Task {
    /** Who typed the command. */
    Caller caller();

    /** Where it was typed, and where the reply goes. */
    ConversationId conversation();

    /**
     * Tells the agents, in a private note, how far a long call is: {@code 3 of 12}. The first one goes out at once, later
     * ones every five seconds at most, the latest of those that came meanwhile; and none after the call's end. Blank text
     * says nothing. With one of these, the agents are not told that the call still runs. Does nothing where another worker
     * has taken this call over; that it cannot be told fails nothing.
     *
     * @param text plain text, as in {@link Reply#note}
     */
    void progress(String text);
}
