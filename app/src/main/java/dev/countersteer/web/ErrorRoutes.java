package dev.countersteer.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.inject.Inject;
import java.io.IOException;
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
        routes.exception(IOException.class, ErrorRoutes::brokenOff);
        routes.exception(JsonProcessingException.class, ErrorRoutes::notJson);
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

    /** Nothing here but a request's body is read from a stream that can break. */
    private static void brokenOff(IOException exception, Context context) {
        log.debug("A request to {} broke off", context.endpoint().path, exception);
        new HttpError(400, "broken_off", "The body ended before it was whole").answer(context);
    }

    private static void notJson(JsonProcessingException exception, Context context) {
        log.debug("A request to {} was not JSON", context.endpoint().path, exception);
        new HttpError(400, "malformed", "The body is not JSON").answer(context);
    }

    private static void failed(Exception exception, Context context) {
        log.error("{} {} failed and was answered 500", context.method(), context.endpoint().path, exception);
        new HttpError(500, "internal_error", "Something went wrong here; the log says what").answer(context);
    }
}
