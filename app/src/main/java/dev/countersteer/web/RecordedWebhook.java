package dev.countersteer.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersteer.api.Secret;
import dev.countersteer.drift.WebhookReceiver;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A webhook that was kept in a file, to be posted again; what {@code countersteer send} is made of. */
public final class RecordedWebhook {
    private static final Duration DEADLINE = Duration.ofSeconds(15);

    private final byte[] body;

    private RecordedWebhook(byte[] body) {
        this.body = body;
    }

    /** One whose body is this; it need not be a webhook that makes sense. */
    public static RecordedWebhook of(byte[] body) {
        return new RecordedWebhook(body.clone());
    }

    /** The verification token in it; empty when there is none, or the file is not JSON. */
    public Optional<Secret> token() {
        try {
            JsonNode token = new ObjectMapper().readTree(body).path("token");
            return token.isTextual() ? Optional.of(new Secret(token.textValue())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Posts it, and waits for the answer.
     *
     * @param address the whole address of a webhook endpoint
     * @param token what the header says
     * @return the status of the answer
     * @throws IOException nobody answered
     */
    public int post(URI address, Secret token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header(WebhookReceiver.TOKEN_HEADER, token.value())
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            // The deadline is over the whole exchange: a request's own time-out would not cover the answer's body.
            HttpResponse<Void> answer = HttpClient.newHttpClient()
                    .sendAsync(request, BodyHandlers.discarding())
                    .get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
            return answer.statusCode();
        } catch (ExecutionException e) {
            throw new IOException("Nobody answers at " + address, e);
        } catch (TimeoutException e) {
            throw new IOException(address + " did not answer within " + DEADLINE.toSeconds() + " seconds", e);
        }
    }
}
