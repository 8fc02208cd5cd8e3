package dev.countersteer.web.playground.shop;

import dev.countersteer.web.Routes;
import dev.countersteer.web.WebResource;
import io.javalin.config.RoutesConfig;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The scripts, styles and pictures of shop and widget. */
final class ShopFiles implements Routes {
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");
    private static final List<String> WIDGET = List.of("chat.css", "chat.js", "live.js", "messages.js");
    private static final List<String> SHOP = List.of(
            "bar.svg",
            "bell.svg",
            "crank.svg",
            "demo.css",
            "demo.js",
            "pedal.svg",
            "saddle.svg",
            "shop.css",
            "snippet.js",
            "wheel.svg",
            "wheelhouse.svg");

    @Inject
    ShopFiles() {}

    @Override
    public void addTo(RoutesConfig routes) {
        file(routes, "/playground/drift.js", "widget/drift.js");
        WIDGET.forEach(name -> file(routes, "/playground/widget/" + name, "widget/" + name));
        SHOP.forEach(name -> file(routes, "/playground/shop/" + name, "shop/" + name));
    }

    private static void file(RoutesConfig routes, String path, String resource) {
        byte[] content = WebResource.bytes(resource);
        String type = TYPES.getOrDefault(resource.replaceFirst(".*\\.", ""), "text/plain");
        routes.get(path, context -> context.contentType(type).result(content));
    }
}
