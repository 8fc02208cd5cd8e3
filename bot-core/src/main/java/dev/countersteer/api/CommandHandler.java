package dev.countersteer.api;

/**
 * Runs one command. Implementations carry {@link SlashCommand}, are created by Guice once, and are called by many
 * threads at a time.
 *
 * <p>A call may run more than once: after a crash, and after a {@link ServiceException} that is worth retrying.
 * {@link Call#id()} is the same each time; pass it on as an idempotency key. A call that takes longer than
 * {@code commands.time-limit} is interrupted and given up.
 *
 * <p>The arguments record says what is typed. A component's name and place are the argument's; {@link Option} makes it
 * an option. {@link java.util.Optional} may be missing; a {@link java.util.List} takes any number; {@link FromContact} falls
 * back to what Drift knows of the visitor. {@link Range} and {@link Matches} bound the values, {@link Describe} explains an
 * argument. Its type is {@code String}, {@code int}, {@code long}, {@link EmailAddress}, an enum ({@code NEXT_WEEK} is typed
 * {@code next-week}), or one that the module brings a {@linkplain CommandBinding#parse parser} for. A {@code String} that is
 * the last argument takes the rest of the text as it was typed, without the options of this command that stand in it. A record may check its components together, and throw {@link UserException}
 * from its constructor.
 *
 * @param <A> a record, named in the {@code implements} clause of the handler itself
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
