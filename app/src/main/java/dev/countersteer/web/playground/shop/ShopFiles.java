package dev.countersteer.web.playground.shop;

import dev.countersteer.web.Routes;
import dev.countersteer.web.WebResource;
import io.javalin.config.RoutesConfig;
import jakarta.inject.Inject;
import java.util.List;

/** The scripts, styles and pictures of shop and widget. */
final class ShopFiles implements Routes {
    private static final List<String> WIDGET =
            List.of("bodies.js", "chat.css", "chat.js", "live.js", "messages.js", "panel.js");
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
        WebResource.serve(routes, "/playground/drift.js", "widget/drift.js");
        WIDGET.forEach(name -> WebResource.serve(routes, "/playground/widget/" + name, "widget/" + name));
        SHOP.forEach(name -> WebResource.serve(routes, "/playground/shop/" + name, "shop/" + name));
    }
}
