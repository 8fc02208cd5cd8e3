package dev.countersteer.web;

import static java.util.Objects.requireNonNull;

import dev.countersteer.drift.WebhookAnswer;
import dev.countersteer.drift.WebhookReceiver;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;

/** Where Drift's webhooks come in. The request thread reads the body and is free again; the answer waits for the commit. */
final class WebhookRoutes implements Routes {
    static final String PATH = "/webhooks/drift";

    private static final int LONGEST_BODY = 1024 * 1024;
    private static final HttpError TOO_LARGE = new HttpError(413, "too_large", "A webhook has at most 1 MiB");

    private final WebhookReceiver receiver;

    @Inject
    WebhookRoutes(WebhookReceiver receiver) {
        this.receiver = requireNonNull(receiver, "receiver is null");
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(PATH, this::receive);
    }

    private void receive(Context context) throws IOException {
        Optional<byte[]> body = RequestBody.read(context, LONGEST_BODY);
        if (body.isEmpty()) {
            TOO_LARGE.answer(context);
            return;
        }
        String token = context.header(WebhookReceiver.TOKEN_HEADER);
        context.future(() -> receiver.receive(token, body.get())
                .thenAccept(answer -> write(context, answer))
                .toCompletableFuture());
    }

    private static void write(Context context, WebhookAnswer answer) {
        context.status(answer.status());
        if (!answer.body().isEmpty()) {
            context.contentType("application/json").result(answer.body());
        }
    }
}
