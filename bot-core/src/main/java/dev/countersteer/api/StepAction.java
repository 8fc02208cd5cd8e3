package dev.countersteer.api;

/**
 * What a step does, and its result.
 *
 * @param <T> the type of the result
 */
@FunctionalInterface
public interface StepAction<T> {
    /**
     * Does it. Runs at most once, unless it is cut off before its result is stored: see {@link Call#once}.
     *
     * @param idempotencyKey to give to the other system, so that it recognizes a repetition: the same in each run, and of
     *     this step of this call only; at most 64 letters, digits, dashes and underscores
     * @return not null
     */
    T run(String idempotencyKey) throws Exception;
}
