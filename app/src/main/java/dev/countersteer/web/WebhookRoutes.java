package dev.countersteer.web;

import static java.util.Objects.requireNonNull;

import dev.countersteer.drift.WebhookAnswer;
import dev.countersteer.drift.WebhookReceiver;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Where Drift's webhooks come in. No thread waits: neither for a body that comes slowly, nor for the commit. */
final class WebhookRoutes implements Routes {
    static final String PATH = "/webhooks/drift";

    private static final int LONGEST_BODY = 1024 * 1024;

    private final WebhookReceiver receiver;

    @Inject
    WebhookRoutes(WebhookReceiver receiver) {
        this.receiver = requireNonNull(receiver, "receiver is null");
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(PATH, this::receive);
    }

    private void receive(Context context) {
        List<String> tokens = Collections.list(context.req().getHeaders(WebhookReceiver.TOKEN_HEADER));
        Optional<WebhookAnswer> refusal = receiver.refuse(tokens);
        if (refusal.isPresent()) {
            write(context, refusal.get());
            return;
        }
        context.future(() -> RequestBody.read(context, LONGEST_BODY)
                .thenCompose(body -> receiver.receive(tokens, body))
                .thenAccept(answer -> write(context, answer)));
    }

    private static void write(Context context, WebhookAnswer answer) {
        context.status(answer.status());
        if (!answer.body().isEmpty()) {
            context.contentType("application/json").result(answer.body());
        }
    }
}
