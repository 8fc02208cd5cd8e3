package dev.countersteer.api;

/** A conversation in Drift. 64-bit: never put it through a {@code double} or a JavaScript number. */
public record ConversationId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
