package dev.countersteer.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.countersteer.drift.WebhookAnswer;
import dev.countersteer.drift.WebhookReceiver;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Drift's webhooks come in, before Javalin: nothing here blocks, so the thread that reads the connections takes
 * the webhook as well, and who sends slowly holds up nobody. All other requests go on to Javalin, on threads that may
 * block.
 */
final class WebhookHandler extends Handler.Wrapper {
    static final String PATH = "/webhooks/drift";

    private static final Logger log = LoggerFactory.getLogger(WebhookHandler.class);
    private static final HttpError OTHER_METHOD =
            new HttpError(405, "method_not_allowed", "Webhooks are sent with POST");
    private static final HttpError FAILED =
            new HttpError(500, "internal_error", "Something went wrong here; the log says what");

    private final WebhookReceiver receiver;
    private final WebThreads threads;

    @Inject
    WebhookHandler(WebhookReceiver receiver, WebThreads threads) {
        this.receiver = requireNonNull(receiver, "receiver is null");
        this.threads = requireNonNull(threads, "threads is null");
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!isOurs(request.getHttpURI().getCanonicalPath())) {
            threads.elsewhere(() -> passOn(request, response, callback));
        } else if (!HttpMethod.POST.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, HttpMethod.POST.asString());
            OTHER_METHOD.answer(response, callback);
        } else {
            take(request, response, callback);
        }
        return true;
    }

    /** Javalin, too, takes an address with a slash at its end for the one without. */
    private static boolean isOurs(@Nullable String path) {
        return PATH.equals(path) || (PATH + "/").equals(path);
    }

    private void passOn(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable e) {
            Response.writeError(request, response, callback, e);
        }
    }

    private void take(Request request, Response response, Callback callback) {
        List<String> tokens = request.getHeaders().getValuesList(WebhookReceiver.TOKEN_HEADER);
        Optional<WebhookAnswer> refusal = receiver.refuse(tokens);
        if (refusal.isPresent()) {
            write(refusal.get(), response, callback);
            return;
        }
        RequestBody.read(request)
                .thenCompose(body -> receiver.receive(tokens, body))
                .whenComplete((answer, failure) -> threads.inPlace(() -> end(answer, failure, response, callback)));
    }

    private static void end(
            @Nullable WebhookAnswer answer, @Nullable Throwable failure, Response response, Callback callback) {
        if (answer != null) {
            write(answer, response, callback);
            return;
        }
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (cause instanceof RequestBody.RefusedException refused) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            refused.error().answer(response, callback);
            return;
        }
        log.error("A webhook failed and was answered 500", cause);
        FAILED.answer(response, callback);
    }

    private static void write(WebhookAnswer answer, Response response, Callback callback) {
        byte[] body = answer.body().getBytes(UTF_8);
        response.setStatus(answer.status());
        if (body.length > 0) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, HttpError.JSON);
        }
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
