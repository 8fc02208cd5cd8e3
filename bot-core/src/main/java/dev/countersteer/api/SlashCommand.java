package dev.countersteer.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a {@link CommandHandler} as the command that runs when an agent types its name. What stands here is what
 * {@code /help}, usage errors and the commands page show; a command without a summary does not start.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SlashCommand {
    /**
     * The name without its slash: a letter, then letters, digits, {@code -} or {@code _}. Case does not matter when it
     * is typed. Two commands of one name stop the start-up.
     */
    String name();

    /** One line for the list of commands: what it does, as a sentence without a full stop. */
    String summary();

    /** Whole lines an agent might type, each beginning with the slash. */
    String[] examples() default {};

    /** The least role a caller needs. Who has less is answered as if the command did not exist. */
    Role role() default Role.AGENT;
}
