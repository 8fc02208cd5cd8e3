package dev.countersteer.web;

import io.javalin.config.RoutesConfig;

/** Some of the addresses that the web server answers. */
public interface Routes {
    /** Adds them; called once, before the server starts. */
    void addTo(RoutesConfig routes);

    /** Ends the answers that would not end by themselves; called once, before the server stops. */
    default void end() {}
}
