package dev.countersteer.web;

import static java.util.Objects.requireNonNull;

import dev.countersteer.account.EmbeddedAccounts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/**
 * Redeems the one-time login links of accounts that the bot keeps. Opening the link shows a button, and pressing it uses
 * the link up: mail scanners open links, too, but press nothing.
 */
final class LoginRoutes implements Routes {
    private static final String PATH = "/login/{token}";

    private final EmbeddedAccounts accounts;

    @Inject
    LoginRoutes(EmbeddedAccounts accounts) {
        this.accounts = requireNonNull(accounts, "accounts is null");
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/login.css", context -> context.contentType("text/css").result(WebResource.bytes("login.css")));
        routes.get(PATH, context -> show(context, 200, "login.html"));
        routes.post(PATH, this::redeem);
    }

    private void redeem(Context context) {
        if (accounts.redeem(context.pathParam("token")).isPresent()) {
            show(context, 200, "login-done.html");
            return;
        }
        show(context, 410, "login-over.html");
    }

    private static void show(Context context, int status, String page) {
        context.status(status).contentType("text/html; charset=utf-8").result(WebResource.bytes(page));
    }
}
