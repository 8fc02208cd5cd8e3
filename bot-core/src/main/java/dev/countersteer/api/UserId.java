package dev.countersteer.api;

/** A person of the org (an agent) or a bot in Drift. 64-bit: never put it through a {@code double} or a JavaScript number. */
public record UserId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
