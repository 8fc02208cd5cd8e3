package dev.countersteer.api.http;

/**
 * Answers other systems over HTTP. Declared by {@link Endpoint}, bound by {@link EndpointBinder}. One instance answers all
 * requests, by many threads at once, which may block. Who may ask is for the handler to find out: the host lets all in.
 */
@FunctionalInterface
public interface EndpointHandler {
    /**
     * Does what is asked. A client that got no answer asks again, so let a repetition do no harm.
     *
     * @throws dev.countersteer.api.UserException the request's mistake: answered 400, with its message
     * @throws dev.countersteer.api.ServiceException another system failed: answered 503 with {@code Retry-After} when it
     *     is temporary, 409 when it is a conflict, else 502. Its message is logged, and not told
     * @throws RuntimeException anything else is a defect: answered 500, and logged
     */
    Response handle(Request request);
}
