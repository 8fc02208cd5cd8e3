package dev.countersteer.api;

/** What a step without a result does. */
@FunctionalInterface
public interface StepEffect {
    /**
     * Does it.
     *
     * @param idempotencyKey as in {@link StepAction#run}
     */
    void run(String idempotencyKey) throws Exception;
}
