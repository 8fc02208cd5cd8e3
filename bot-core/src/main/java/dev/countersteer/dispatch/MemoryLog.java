package dev.countersteer.dispatch;

import java.util.Optional;

/**
 * What handlers remember of conversations. Changes throw {@link ClaimLostException} where the run has lost its claim to
 * another one; every method throws {@link dev.countersteer.api.ServiceException} when the store failed. Safe for use by many
 * threads.
 */
public interface MemoryLog {
    /** What is remembered by this name where the run belongs to. */
    Optional<StepResult> recall(Run run, String name);

    /**
     * Remembers it in place of what was there. Returns after the commit.
     *
     * @throws IllegalStateException the value is not read as it was written
     */
    <T> void remember(Run run, String name, Class<T> type, T value);

    /** Remembers nothing by this name any more. */
    void forget(Run run, String name);
}
