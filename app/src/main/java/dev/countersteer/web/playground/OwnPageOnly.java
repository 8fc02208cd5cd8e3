package dev.countersteer.web.playground;

import dev.countersteer.web.HttpError;
import dev.countersteer.web.ThisMachine;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Set;

/**
 * Lets only the playground's own page in. The port is open to this machine alone, but so is the browser, and other sites'
 * pages run in it: a name that points to 127.0.0.1 shows in the Host header, another site in Origin or Sec-Fetch-Site.
 */
final class OwnPageOnly {
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final HttpError FOREIGN =
            new HttpError(403, "forbidden", "The playground answers its own page only, on this machine");

    private OwnPageOnly() {}

    static void check(Context context) {
        boolean changes = !HandlerType.GET.equals(context.method());
        if (!ThisMachine.isNamedBy(context.header("Host")) || (changes && !isOwnPage(context))) {
            FOREIGN.answer(context);
            context.skipRemainingHandlers();
        }
    }

    private static boolean isOwnPage(Context context) {
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header("Origin");
        return context.isJson()
                && (site == null || OWN_SITE.contains(site))
                && (origin == null || origin.equals("http://" + context.header("Host")));
    }
}
