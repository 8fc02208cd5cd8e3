package dev.countersteer.api.contact;

/** A contact (a visitor) in Drift. 64-bit: never put it through a {@code double} or a JavaScript number. */
public record ContactId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
