package dev.countersteer.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a {@link CommandHandler} as the command that runs when an agent types its name. What stands here is what
 * {@code /help} and usage errors show; a name that cannot be typed, a blank summary or an example of something else stops
 * the start-up, with all that is wrong in one report.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SlashCommand {
    /**
     * The name without its slash: a letter, then letters, digits, {@code -} or {@code _}, at most 32 in all. A sub-command
     * has further words, {@code queue add}; the longest name that fits what was typed wins. Case does not matter when it
     * is typed. Two commands of one name stop the start-up.
     */
    String name();

    /**
     * Other names for it, in the same form; lists show the first name only. Sub-commands answer to them, too: where
     * {@code line} is an alias of {@code queue}, {@code /line add} is {@code /queue add}. A name that leads to two
     * commands so stops the start-up.
     */
    String[] aliases() default {};

    /** One line for the list of commands: what it does, as a sentence without a full stop. */
    String summary();

    /** Whole lines an agent might type, each beginning with the slash and this name; a usage error shows the first. */
    String[] examples() default {};

    /** The heading under which help lists it; blank for none. */
    String group() default "";

    /**
     * The least role a caller needs; anyone of the org unless you say so. Who has less is answered as if the command did
     * not exist. The configuration may give the command to others, and to agents and teams by name
     * ({@code commands.permissions}).
     */
    Role role() default Role.MEMBER;

    /**
     * What it asks of Drift besides what every command may: {@link Scope#CONTACT_READ}, {@link Scope#CONVERSATION_READ},
     * {@link Scope#CONVERSATION_WRITE} and {@link Scope#USER_READ}. A command that changes contacts needs
     * {@link Scope#CONTACT_WRITE}. {@code countersteer check} compares it with what the token has.
     */
    Scope[] scopes() default {};
}
