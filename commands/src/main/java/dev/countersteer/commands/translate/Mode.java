package dev.countersteer.commands.translate;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Task;
import java.util.Optional;

/**
 * How a conversation is translated, as it is remembered.
 *
 * @param on whether what the visitor writes is translated
 * @param named whether an agent has named the visitor's language; if not, it is detected
 * @param language the visitor's, as far as it is known; off or on
 * @param refusal the id of the event that tells agents that the service refuses the bot; empty while it does not
 */
record Mode(boolean on, boolean named, Optional<Language> language, Optional<String> refusal) {
    private static final String NAME = "translate.mode";

    Mode {
        requireNonNull(language, "language is null");
        requireNonNull(refusal, "refusal is null");
    }

    static Mode of(Task task) {
        return task.recall(NAME, Mode.class)
                .orElseGet(() -> new Mode(false, false, Optional.empty(), Optional.empty()));
    }

    void keep(Task task) {
        task.remember(NAME, Mode.class, this);
    }

    /** On, with the language detected; what is known of it holds until then. */
    Mode detecting() {
        return new Mode(true, false, language, Optional.empty());
    }

    /** On, with a language that is taken for granted. */
    Mode translating(Language visitors) {
        return new Mode(true, true, Optional.of(visitors), Optional.empty());
    }

    /** Off, and the language is still known. */
    Mode ended() {
        return new Mode(false, named, language, Optional.empty());
    }

    /** The same, with what was detected last, unless an agent knows better. */
    Mode hearing(Language detected) {
        return named ? this : new Mode(on, false, Optional.of(detected), refusal);
    }

    /** The same, with an event that tells agents that the service refuses the bot. */
    Mode refused(String event) {
        return new Mode(on, named, language, Optional.of(event));
    }

    /** The same, and the service translates. */
    Mode accepted() {
        return new Mode(on, named, language, Optional.empty());
    }

    /** The language that what the visitor writes is in; empty: to be detected. */
    Optional<Language> source() {
        return named ? language : Optional.empty();
    }
}
