package dev.countersteer.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a value come from the contact of the conversation when it was not typed. What the agent types wins. If it is
 * missing in both places and the component is not an {@link java.util.Optional}, the command does not run, and one
 * private note says what is missing and the two ways to give it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface FromContact {
    /** The contact's attribute. {@code email} is looked for in the social profiles, too. */
    String value();
}
