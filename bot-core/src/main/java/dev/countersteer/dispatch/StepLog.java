package dev.countersteer.dispatch;

import java.util.Map;

/**
 * The steps that commands have done, with their results. Every method throws {@link ClaimLostException} where the run
 * has lost its claim to another one, and {@link dev.countersteer.api.ServiceException} when the store failed. Safe for use
 * by many threads.
 */
public interface StepLog {
    /** What earlier runs of the message recorded, by the names of the steps, while the run still holds its claim. */
    Map<String, StepResult> recorded(Run run);

    /** Returns if the run holds its claim, and holds it for long enough to begin something. */
    void confirm(Run run);

    /**
     * Records a step. Returns after the commit.
     *
     * @return the result as a later run will read it
     * @throws IllegalStateException the result is not read as it was written
     */
    <T> T record(Run run, String name, Class<T> type, T result);
}
