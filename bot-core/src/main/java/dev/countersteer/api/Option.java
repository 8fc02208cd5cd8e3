package dev.countersteer.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of a command's arguments record as an option: it is typed by name, {@code --email ana@example.com}
 * or {@code --email=ana@example.com}, anywhere after the command's name. A component without it is an argument and is
 * filled by position. Options are {@link java.util.Optional} or {@code boolean}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Option {
    /** What the option does, for help. */
    String value();
}
