package dev.countersteer.crash;

import dev.countersteer.api.ConversationId;
import java.time.Instant;

/**
 * A command that an agent typed.
 *
 * @param number its place in the conversation, from 1
 * @param mark what its answer names and no other's: the address of a signup, the word that help was asked about
 */
record Typed(long message, ConversationId conversation, int number, boolean signup, String mark, Instant at) {
    @Override
    public String toString() {
        return message + " (" + (signup ? "/signup " : "/help ") + mark + ")";
    }
}
