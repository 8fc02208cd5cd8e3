package dev.countersteer.api.http;

import dev.countersteer.api.Scope;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares an {@link EndpointHandler}. What is wrong in a declaration is found at start-up and named there. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Endpoint {
    /** How it is asked. */
    Method method();

    /**
     * Where: below the plugin's name, in lower case, such as {@code /identity/contacts/{externalId}}, where a name in
     * braces stands for any one part.
     */
    String path();

    /**
     * What it asks of Drift; {@code countersteer check} compares it with what the token has.
     *
     * @see dev.countersteer.api.SlashCommand#scopes
     */
    Scope[] scopes() default {};

    /** What an endpoint may be asked with. */
    enum Method {
        GET,
        POST,
        PUT,
        DELETE
    }
}
