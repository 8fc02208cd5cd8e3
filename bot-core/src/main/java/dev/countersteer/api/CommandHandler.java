package dev.countersteer.api;

/**
 * Runs one command. Implementations carry {@link SlashCommand}, are created by Guice once, and are called by many
 * threads at a time.
 *
 * <p>A call may run more than once: after a crash, and after a {@link ServiceException} that is worth retrying.
 * {@link Call#id()} is the same each time; pass it on as an idempotency key.
 *
 * @param <A> a record; its components are the command's arguments and options
 */
@FunctionalInterface
public interface CommandHandler<A extends Record> {
    /**
     * Does the work and says what to answer. Nothing is posted until this returns; the reply is delivered in order.
     *
     * @throws UserException the caller's mistake: its message goes to the agents as it is, and the call is not repeated
     * @throws ServiceException another system failed: repeated later when it {@linkplain ServiceException#isTemporary()
     *     is temporary}, and the agents are told so once; otherwise given up
     * @throws java.io.IOException as a temporary {@code ServiceException}
     * @throws Exception anything else is a defect of the handler: it is not repeated, and the agents get a note with a
     *     reference id. Nothing of the exception reaches a conversation
     */
    Reply handle(Call call, A arguments) throws Exception;
}
