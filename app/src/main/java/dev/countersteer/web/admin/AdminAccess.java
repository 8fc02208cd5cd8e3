package dev.countersteer.web.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;
import dev.countersteer.web.HttpError;
import dev.countersteer.web.ThisMachine;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Lets those in who know the password; where there is none, who asks from this machine. The time it takes tells nothing of
 * the password.
 */
final class AdminAccess {
    private static final String BASIC = "Basic ";
    private static final HttpError ELSEWHERE = new HttpError(
            403,
            "forbidden",
            "Without a password this answers on the bot's own machine only, and not through a proxy: set admin.password"
                    + " (ADMIN_PASSWORD), and send it with HTTP Basic");
    private static final HttpError NO_PASSWORD = new HttpError(
            401, "unauthorized", "Send the password of admin.password with HTTP Basic, and any user name");

    private final AdminConfig config;

    @Inject
    AdminAccess(AdminConfig config) {
        this.config = requireNonNull(config, "config is null");
    }

    /** Answers who may not, and lets no other handler see the request. */
    void check(Context context) {
        if (config.password().isEmpty() && !ThisMachine.asks(context)) {
            refuse(ELSEWHERE, context);
        } else if (config.password().isPresent()
                && !shows(context.header("Authorization"), config.password().get())) {
            context.header("WWW-Authenticate", "Basic realm=\"Countersteer\", charset=\"UTF-8\"");
            refuse(NO_PASSWORD, context);
        }
    }

    private static void refuse(HttpError error, Context context) {
        error.answer(context);
        context.skipRemainingHandlers();
    }

    private static boolean shows(@Nullable String authorization, Secret password) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return false;
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String credentials = new String(decoded, UTF_8);
            int colon = credentials.indexOf(':');
            byte[] shown = credentials.substring(colon + 1).getBytes(UTF_8);
            return MessageDigest.isEqual(shown, password.value().getBytes(UTF_8)) && colon >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
