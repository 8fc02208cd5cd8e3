package dev.countersteer.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of a command's arguments record as an option: it is typed by name, {@code --email ana@example.com}
 * or {@code --email=ana@example.com}, anywhere after the command's name; {@code seatCount} is typed
 * {@code --seat-count}. Options can be left out, so they are {@link java.util.Optional}, {@code boolean} or {@link
 * java.util.List}, or have {@link FromContact} to fall back on.
 *
 * <p>A component without it is an argument and is filled by position. Only a {@code boolean} is an option in any case:
 * {@code --urgent} makes it true; {@code --no-urgent}, or nothing, false.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Option {
    /** What the option does, for help. */
    String value();

    /** A letter that names it in short: {@code 'n'} for {@code -n 5}. Case matters; a blank is none. */
    char letter() default ' ';
}
