package dev.countersteer.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.Handler;

/**
 * What webhooks are measured against: the same web server with one route, which reads the same fields of the same JSON
 * and answers. It verifies nothing, decides nothing and keeps nothing.
 */
public final class BareEndpoint {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private BareEndpoint() {}

    public static void main(String[] arguments) {
        WebServer server = new WebServer(
                new HttpConfig("127.0.0.1", 0, Optional.empty()),
                Set.of(routes -> routes.post(WebhookHandler.PATH, BareEndpoint::receive)),
                new Handler.Wrapper(),
                new WebThreads());
        server.start();
        System.out.println("Bare endpoint at " + server.localUrl());
    }

    private static void receive(Context context) throws IOException {
        Event event = MAPPER.readValue(context.bodyAsBytes(), Event.class);
        context.status(event.data().body().isEmpty() ? 204 : 200);
    }

    record Event(String type, String token, long orgId, Message data) {}

    record Message(
            long id,
            long orgId,
            long conversationId,
            String body,
            Author author,
            String type,
            long createdAt,
            Map<String, Object> attributes) {}

    record Author(String type, long id, boolean bot) {}
}
