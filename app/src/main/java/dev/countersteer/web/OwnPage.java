package dev.countersteer.web;

import io.javalin.http.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a request that changes something and comes from the bot's own page, or from a program, from one that another
 * site's page makes in the browser of someone who may: such a page can send no JSON, and shows in Origin or Sec-Fetch-Site.
 */
public final class OwnPage {
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private OwnPage() {}

    /** Whether no other site's page can have sent it. */
    public static boolean sends(Context context) {
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header("Origin");
        return context.isJson()
                && (site == null || OWN_SITE.contains(site))
                && (origin == null || isOf(context.header("Host"), origin));
    }

    private static boolean isOf(@Nullable String host, String origin) {
        return origin.equals("http://" + host) || origin.equals("https://" + host);
    }
}
