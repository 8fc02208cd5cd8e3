package dev.countersteer.dispatch;

/** The recorded result of a step. */
@FunctionalInterface
public interface StepResult {
    /**
     * The result.
     *
     * @throws IllegalStateException it cannot be read as this type: another version of the command stored it
     */
    <T> T as(Class<T> type);
}
