package dev.countersteer.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bounds a number: {@code int}, {@code long}, {@link java.math.BigDecimal} or {@link Percent}, alone, in an {@link
 * java.util.Optional}, or each of a {@link java.util.List}. Other values are refused before the command runs, and the
 * agent reads the bounds.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {
    /** The least value that is taken. */
    long min() default Long.MIN_VALUE;

    /** The greatest value that is taken. */
    long max() default Long.MAX_VALUE;
}
