package dev.countersteer.api;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.Contacts;
import java.util.Optional;

/**
 * Something that the bot does for a conversation or a contact: a {@linkplain Call command that was typed}, or an
 * {@linkplain dev.countersteer.api.event.Event event} that a handler asked for. It may run more than once; what must not
 * happen twice is a {@linkplain #once step}. Confined to the thread that handles it.
 */
public interface Task {
    /**
     * Identifies this task, the same at each run of it and never used again: at most 64 letters, digits and dashes.
     * The key to give other systems so that they recognize a repetition.
     */
    String id();

    /**
     * The visitor whom it is about. Asks Drift at the first call and remembers it for this run.
     *
     * @throws ServiceException Drift did not answer, or does not know the conversation or the contact
     */
    Contact contact();

    /** Finds and changes contacts, this one and others. */
    Contacts contacts();

    /**
     * Does something that must not happen twice, and remembers its result: a step. The result is stored, with a commit of
     * its own, before this returns; another run of this task gets what is stored, and does not run the action. An action
     * that throws stores nothing, and what it throws is thrown on.
     *
     * <p>What happens twice all the same is an action that was cut off after its effect and before its result was stored: by
     * a crash, or by a store that failed. It runs again with the same key, so that the other side can tell.
     *
     * @param name names the step within this task, such as {@code create account}, and is the same in each run: at
     *     most 22 letters, digits, blanks and dashes
     * @param type of the result: records, texts, numbers, enums, {@code java.time}, and lists, maps and optionals of these
     *     in records. It is stored as JSON and kept as long as the task: no place for secrets
     * @return the result, as it is read back from the store
     * @throws IllegalStateException the name cannot be one, was used in this run before, or is used inside another step; or
     *     the result is null or is not read back as it was written. These are defects, and end the task
     * @throws ServiceException the store failed
     * @throws InterruptedException the task was cancelled, or its time is up; the action did not run
     * @throws Exception whatever the action throws; and where another worker has taken this task over, what ends this run
     */
    <T> T once(String name, Class<T> type, StepAction<T> action) throws Exception;

    /**
     * Does something that must not happen twice and has no result.
     *
     * @see #once(String, Class, StepAction)
     */
    default void once(String name, StepEffect effect) throws Exception {
        requireNonNull(effect, "effect is null");
        once(name, Boolean.class, key -> {
            effect.run(key);
            return true;
        });
    }

    /**
     * What was {@linkplain #remember remembered} of this conversation, by whichever task; for an event without a
     * conversation, of its contact. Tasks of one conversation run one at a time, so what one reads no other changes
     * meanwhile.
     *
     * @param name begins with the name of who remembers it: {@code translate.language}; at most 40 lower-case letters,
     *     digits, dots and dashes
     * @return empty when nothing of that name is remembered
     * @throws IllegalStateException the name cannot be one, or what is remembered is not of this type
     * @throws ServiceException the store failed
     */
    <T> Optional<T> recall(String name, Class<T> type);

    /**
     * Remembers something of this conversation for later tasks, in place of what had the name before. It is stored, with a
     * commit of its own, before this returns, and kept as long as commands are, from its last change on.
     *
     * @param type as for a step: it is stored as JSON, and no place for secrets
     * @throws IllegalStateException the name cannot be one, or the value is not read back as it was written
     * @throws RuntimeException another worker has taken this task over: it ends this run; or the store failed
     */
    <T> void remember(String name, Class<T> type, T value);

    /** Remembers it no longer; throws as {@link #remember} does. */
    void forget(String name);
}
