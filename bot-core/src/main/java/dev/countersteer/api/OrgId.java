package dev.countersteer.api;

/** An organization in Drift. 64-bit: never put it through a {@code double} or a JavaScript number. */
public record OrgId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
