package dev.countersteer.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares an {@link EventHandler}. What is wrong in a declaration stops the start-up, with all that is wrong in one report. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnEvent {
    /**
     * Names the handler for agents, logs and the store: a letter, then letters, digits, {@code -} or {@code _}, at most 32
     * in all. Two handlers of one kind of event have two names. Renamed, it does not find events that wait for it.
     */
    String name();

    /** What it does, as a sentence without a full stop. */
    String summary();
}
