package dev.countersteer.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.inject.Inject;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what no other route does, and what went wrong in one: in one form, and without telling how we are built. */
final class ErrorRoutes implements Routes {
    private static final Logger log = LoggerFactory.getLogger(ErrorRoutes.class);

    @Inject
    ErrorRoutes() {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, ErrorRoutes::refused);
        routes.exception(Exception.class, ErrorRoutes::failed);
    }

    private static void refused(HttpResponseException exception, Context context) {
        HttpStatus status = HttpStatus.forStatus(exception.getStatus());
        new HttpError(status.getCode(), status.name().toLowerCase(Locale.ROOT), message(status, context))
                .answer(context);
    }

    private static String message(HttpStatus status, Context context) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing at this address";
            case METHOD_NOT_ALLOWED -> context.method() + " does not go with this address";
            default -> status.getMessage();
        };
    }

    private static void failed(Exception exception, Context context) {
        log.error("{} {} failed and was answered 500", context.method(), context.endpoint(), exception);
        new HttpError(500, "internal_error", "Something went wrong here; the log says what").answer(context);
    }
}
