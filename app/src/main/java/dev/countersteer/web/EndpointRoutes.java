package dev.countersteer.web;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ServiceException;
import dev.countersteer.api.UserException;
import dev.countersteer.api.http.Endpoint;
import dev.countersteer.api.http.EndpointBinding;
import dev.countersteer.api.http.Request;
import dev.countersteer.api.http.Response;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets plugins answer other systems, on threads that may block, and answers in one form what goes wrong there. */
final class EndpointRoutes implements Routes {
    private static final Logger log = LoggerFactory.getLogger(EndpointRoutes.class);
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(10);

    private final Set<EndpointBinding> endpoints;

    @Inject
    EndpointRoutes(Set<EndpointBinding> endpoints) {
        EndpointPaths.check(endpoints);
        this.endpoints = Set.copyOf(endpoints);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        for (EndpointBinding endpoint : endpoints) {
            Endpoint declared = requireNonNull(endpoint.handler().getAnnotation(Endpoint.class), "it is checked");
            HandlerType method = HandlerType.findOrCreate(declared.method().name());
            routes.addHttpHandler(method, declared.path(), context -> answer(endpoint, context));
        }
    }

    private static void answer(EndpointBinding endpoint, Context context) throws IOException {
        try {
            String body = EndpointBody.read(context.bodyInputStream(), System::nanoTime);
            Response response = respond(endpoint, new Request(context.pathParamMap(), context.headerMap(), body));
            response.headers().forEach(context::header);
            context.status(response.status()).json(response.body());
        } catch (RequestBody.RefusedException e) {
            e.error().answer(context.header("Connection", "close"));
        }
    }

    private static Response respond(EndpointBinding endpoint, Request request) {
        try {
            return endpoint.provider().get().handle(request);
        } catch (UserException e) {
            return Response.error(400, "invalid", String.valueOf(e.getMessage()));
        } catch (ServiceException e) {
            log.warn("{} could not answer: {}", endpoint.handler().getSimpleName(), e.getMessage());
            return failed(e);
        }
    }

    private static Response failed(ServiceException failure) {
        String service = failure.service();
        if (failure.isTemporary()) {
            Duration pause = failure.retryAfter().orElse(USUAL_PAUSE);
            return Response.error(503, "unavailable", service + " does not answer; ask again later")
                    .with(
                            "Retry-After",
                            String.valueOf(Math.max(1, pause.plusMillis(999).toSeconds())));
        }
        return failure.isConflict()
                ? Response.error(409, "conflict", service + " says that somebody else has this; ask again")
                : Response.error(502, "refused", service + " refused; the bot's log says why");
    }
}
