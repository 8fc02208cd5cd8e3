package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Posts webhooks as Drift does: JSON, with the token in a header too. Safe for use by many threads. */
public final class HttpWebhookTarget implements WebhookTarget {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final URI address;
    private final HttpClient client;

    /** Sends to {@code address}, the whole URL of the bot's webhook endpoint. */
    public HttpWebhookTarget(URI address) {
        this.address = requireNonNull(address, "address is null");
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(DEADLINE)
                .build();
    }

    @Override
    public int deliver(byte[] body, String verificationToken) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("X-Verification-Token", verificationToken)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return answerOf(client.sendAsync(request, BodyHandlers.discarding()));
    }

    /** The deadline is over the whole exchange: a request's own time-out would not cover the body. */
    private int answerOf(CompletableFuture<HttpResponse<Void>> exchange) throws IOException {
        try {
            return exchange.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (ExecutionException e) {
            throw new IOException(address + " could not be reached", e.getCause());
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new IOException(address + " did not answer within " + DEADLINE, e);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + address + " was to answer", e);
        }
    }
}
