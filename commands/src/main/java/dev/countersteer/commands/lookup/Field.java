package dev.countersteer.commands.lookup;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * What is shown of somebody.
 *
 * @param label as agents read it
 * @param name the CRM's name for it; of one's own CRM a JSON pointer
 */
record Field(String label, String name) {
    Field {
        requireNonNull(label, "label is null");
        requireNonNull(name, "name is null");
    }

    /**
     * Reads {@code Label=name}, or {@code name}.
     *
     * @throws IllegalArgumentException there is no name
     */
    static Field parse(String text) {
        int sign = text.indexOf('=');
        String label = text.substring(0, Math.max(0, sign)).strip();
        String name = text.substring(sign + 1).strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("lookup.fields has \"" + text + "\"; write Label=name, or name");
        }
        return new Field(label.isEmpty() ? name : label, name);
    }

    /**
     * The name as a pointer.
     *
     * @throws IllegalArgumentException it is none
     */
    JsonPointer pointer() {
        try {
            return JsonPointer.compile(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "lookup.fields has \"" + name
                            + "\", which is no JSON pointer; write for example Plan=/subscription/plan",
                    e);
        }
    }
}
