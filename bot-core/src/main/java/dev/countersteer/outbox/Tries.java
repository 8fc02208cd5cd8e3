package dev.countersteer.outbox;

/**
 * What was done about an outgoing message so far.
 *
 * @param attempt which try this is; 1 at first. Counts claims that ended with a crash, too
 * @param harmless how many tries before surely posted nothing
 * @param looks how often it was looked for in vain, without an answer, since the last post that failed
 * @param failedBefore whether an earlier try was settled as {@linkplain Outbox#retry to be tried again}
 */
public record Tries(int attempt, int harmless, int looks, boolean failedBefore) {

    /** Whether an earlier try may have posted the message: it ended with a crash, or without a clear answer. */
    public boolean mayHavePosted() {
        return attempt - 1 > harmless;
    }
}
