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

    /**
     * What it asks of Drift besides what every handler may: {@link Scope#CONTACT_READ}, {@link Scope#CONVERSATION_READ},
     * {@link Scope#CONVERSATION_WRITE} and {@link Scope#USER_READ}. A handler that changes contacts needs
     * {@link Scope#CONTACT_WRITE}. What Drift asks for the event itself is known. {@code countersteer check} compares it with what the token has.
     */
    Scope[] scopes() default {};
}
