package dev.countersteer.web.playground;

import dev.countersteer.web.Routes;
import dev.countersteer.web.WebResource;
import io.javalin.config.RoutesConfig;
import jakarta.inject.Inject;
import java.util.List;

/** The agents' page, with its scripts and styles. */
final class AgentFiles implements Routes {
    private static final String PAGE = "/playground";
    private static final List<String> FILES = List.of(
            "api.js",
            "completion.js",
            "composer.js",
            "conversations.js",
            "icon.svg",
            "main.js",
            "panels.js",
            "panels/calls.js",
            "panels/contact.js",
            "panels/mails.js",
            "panels/scenes.js",
            "panels/trail.js",
            "panels/trouble.js",
            "playground.css",
            "talk.js",
            "text.js",
            "theme.js");

    @Inject
    AgentFiles() {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before("/", context -> {
            context.redirect(PAGE);
            context.skipRemainingHandlers();
        });
        WebResource.serve(routes, PAGE, "playground/index.html");
        FILES.forEach(name -> WebResource.serve(routes, PAGE + "/" + name, "playground/" + name));
        WebResource.serveLibrary(routes, PAGE + "/lib/lit-html.js", "lit-html/3.3.1/lit-html.js");
    }
}
