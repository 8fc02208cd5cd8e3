package dev.countersteer.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a text its form. What is typed has to match as a whole, or is refused before the command runs; so is what is longer
 * than 1,000 characters. The pattern meets whatever an agent types: write it so that no text makes it try for long.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Matches {
    /** A {@linkplain java.util.regex.Pattern regular expression}. */
    String value();

    /** What matches, for agents: {@code an order number, such as A-1234}. */
    String expected();
}
