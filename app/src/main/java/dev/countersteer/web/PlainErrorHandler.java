package dev.countersteer.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers requests that are too broken to reach a route, in the form of all our errors. */
final class PlainErrorHandler extends ErrorHandler {
    private static final String BODY =
            "{\"error\":{\"type\":\"bad_request\",\"message\":\"The request could not be understood\"}}";

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        Content.Sink.write(response, true, BODY, callback);
        return true;
    }
}
