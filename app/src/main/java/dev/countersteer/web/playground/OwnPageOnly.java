package dev.countersteer.web.playground;

import dev.countersteer.web.HttpError;
import dev.countersteer.web.OwnPage;
import dev.countersteer.web.ThisMachine;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;

/**
 * Lets only the playground's own page in. The port is open to this machine alone, but so is the browser, and other sites'
 * pages run in it: a name that points to 127.0.0.1 shows in the Host header.
 */
final class OwnPageOnly {
    private static final HttpError FOREIGN =
            new HttpError(403, "forbidden", "The playground answers its own page only, on this machine");

    private OwnPageOnly() {}

    static void check(Context context) {
        boolean changes = !HandlerType.GET.equals(context.method());
        if (!ThisMachine.isNamedBy(context.header("Host")) || (changes && !OwnPage.sends(context))) {
            FOREIGN.answer(context);
            context.skipRemainingHandlers();
        }
    }
}
