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
 * an option. {@link java.util.Optional} may be missing; a {@link java.util.List} takes any number, divided by commas or
 * spaces; {@link FromContact} falls back to what Drift knows of the visitor. {@link Range} and {@link Matches} bound the
 * values, {@link Describe} explains an argument. A {@code String} that is the last argument takes the rest of the text as it
 * was typed, without the options of this command that stand in it. A record may check its components together, and throw
 * {@link UserException} from its constructor.
 *
 * <p>The types that are read, each with an error that says what would be right:
 *
 * <ul>
 *   <li>{@code String}, as it was typed; {@link Matches} asks for a pattern
 *   <li>{@code int}, {@code long}, {@link Integer} and {@link Long}; {@link Range} bounds these and the next two
 *   <li>{@link java.math.BigDecimal}: {@code 1.5}, {@code 1,5}, {@code 1,500.25}, of 30 digits at most. {@code 1.500} is
 *       one and a half, and {@code 1,500} is refused, as it can be either
 *   <li>{@link Percent}: {@code 15%}, {@code 12.5%}, {@code 15}
 *   <li>{@code boolean}, a flag: {@code --urgent}, {@code --no-urgent}
 *   <li>an enum, in any case; {@code NEXT_WEEK} is typed {@code next-week}
 *   <li>{@link java.time.LocalDate}: {@code 2026-11-30}, {@code today}, {@code tomorrow}; of the day on which it was
 *       typed, in the time zone of the bot
 *   <li>{@link java.time.Duration}: {@code 90m}, {@code 2h30m}, {@code 1.5h}, {@code 3d}, {@code 2w}, {@code PT90M}; from none
 *       to 100 years
 *   <li>{@link java.net.URI}: an absolute link of {@code http} or {@code https} with a host and without a user, of 2,000
 *       characters at most. Where it leads is not checked: a handler that fetches it sees to that
 *   <li>{@link EmailAddress}
 *   <li>{@link Person}, someone of the org: {@code @ana}, a name, an e-mail address, an id, or {@code me}. Where several
 *       fit, the agent is asked which. Drift is asked only for this type; while it is down, the call waits
 *   <li>any other that the command's binding brings a {@linkplain CommandBinding#parse parser} for; a parser for one of
 *       these takes its place
 * </ul>
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
