package dev.countersteer.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers requests that reach no route, be it that they are too broken, in the form of all our errors. */
final class PlainErrorHandler extends ErrorHandler {
    private static final HttpError FAILED =
            new HttpError(500, "internal_error", "Something went wrong here; the log says what");

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        HttpError error = status < HttpStatus.INTERNAL_SERVER_ERROR_500
                ? new HttpError(status, "bad_request", "The request could not be understood")
                : FAILED;
        // Some of them end the connection, and a client that was not told so would send its next request into it.
        response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
        error.answer(response, callback);
        return true;
    }
}
