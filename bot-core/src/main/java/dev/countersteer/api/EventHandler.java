package dev.countersteer.api;

import dev.countersteer.api.event.Event;

/**
 * Does something when an event comes from Drift. Declared by {@link OnEvent}, bound by {@link EventBinder}. One instance
 * serves all events, by many threads at once.
 *
 * <p>An event runs as a command does: it is stored before Drift is answered, in order within its conversation, once for
 * good however often Drift repeats it, under the time limit of commands, and again after a crash, with its
 * {@linkplain Task#once steps} remembered. Each handler of an event runs for itself: one that fails keeps no other from it.
 *
 * @param <E> one kind of event, named in the {@code implements} clause of the handler itself
 */
public interface EventHandler<E extends Event> {
    /**
     * Whether it is worth anything to store this event for the handler: each that is stored costs a commit, and most
     * messages of visitors are nobody's business. Asked while Drift waits for its answer: looks at the event, and at
     * nothing that blocks. All events, unless you say otherwise.
     */
    default boolean wants(E event) {
        return true;
    }

    /**
     * Does the work and says what to post. Nothing is posted until this returns.
     *
     * @return {@link Reply#none()} for what concerns nobody; and always for an event without a conversation, as there is
     *     nowhere to post
     * @throws UserException what agents are to see to: its message goes to them as a private note, and the event is not
     *     handled again. Without a conversation it is only logged
     * @throws ServiceException another system failed: repeated later when it {@linkplain ServiceException#isTemporary()
     *     is temporary}; otherwise given up, and the agents are told
     * @throws java.io.IOException as a temporary {@code ServiceException}
     * @throws Exception anything else is a defect of the handler: it is not repeated, and the agents get a note with a
     *     reference id. Nothing of the exception reaches a conversation
     */
    Reply handle(Task task, E event) throws Exception;
}
