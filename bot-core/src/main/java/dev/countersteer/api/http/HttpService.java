package dev.countersteer.api.http;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.countersteer.api.ServiceException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * A system that is asked over HTTP, by the JDK's client: within a time that holds for the whole answer, without following
 * redirects, and with answers of 64 KiB at most, unless you say otherwise. What goes wrong becomes the
 * {@link ServiceException} that tells the agents and decides whether the call runs again. Make one for each system and
 * keep it. Safe for use by many threads.
 */
public final class HttpService {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final HttpClient client;
    private final String name;
    private final Clock clock;
    private final Duration deadline;
    private final int longestAnswer;

    private HttpService(HttpClient client, String name, Clock clock, Duration deadline, int longestAnswer) {
        this.client = requireNonNull(client, "client is null");
        this.name = requireNonNull(name, "name is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.deadline = requireNonNull(deadline, "deadline is null");
        this.longestAnswer = longestAnswer;
    }

    /**
     * A system that is waited for 30 seconds.
     *
     * @param name as agents know it, for "The accounts service does not answer"
     */
    public static HttpService named(String name, Clock clock) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
        return new HttpService(client, name, clock, DEADLINE, LONGEST_ANSWER);
    }

    /** The same, waited for this long. */
    public HttpService waitingFor(Duration newDeadline) {
        return new HttpService(client, name, clock, newDeadline, longestAnswer);
    }

    /** The same, with answers of this many bytes at most. */
    public HttpService readingUpTo(int bytes) {
        return new HttpService(client, name, clock, deadline, bytes);
    }

    /**
     * Asks, and waits for the whole answer, whatever its status.
     *
     * @throws ServiceException temporary: it does not answer in time, cannot be reached, or its answer is too long. The
     *     message has the address without its query, and nothing else of the request
     */
    public HttpResponse<byte[]> ask(HttpRequest request) {
        // The client's own time-out ends with the headers; this one holds for the body, too.
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, headers -> new BoundedBody(longestAnswer));
        try {
            return exchange.get(deadline.toMillis(), MILLISECONDS);
        } catch (TimeoutException e) {
            throw unanswered(request, "has not answered within " + deadline.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw unanswered(request, "cannot be asked: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unanswered(request, "was not waited for: the call was interrupted", e);
        } finally {
            exchange.cancel(true);
        }
    }

    /**
     * What an answer with a status that was not hoped for means: 429 and 5xx are temporary, with {@code Retry-After} if it
     * is there; all else is final.
     *
     * @param advice what the operator may do about a final one, such as "set signup.accounts-url"; blank for nothing. For
     *     the log
     */
    public ServiceException refused(HttpResponse<?> response, String advice) {
        int status = response.statusCode();
        String message = name + " answers " + status;
        if (status != 429 && status < 500) {
            return ServiceException.permanent(name, advice.isBlank() ? message : message + "; " + advice);
        }
        return response.headers()
                .firstValue("Retry-After")
                .flatMap(value -> RetryAfter.parse(value, clock.instant()))
                .map(pause -> ServiceException.temporary(name, message, pause))
                .orElseGet(() -> ServiceException.temporary(name, message));
    }

    /**
     * An answer that cannot be read: worth another try.
     *
     * @param found what there is instead, such as "something that is not JSON"; for the log, without secrets
     */
    public ServiceException unreadable(String found) {
        return ServiceException.temporary(name, name + " answers with " + found);
    }

    private ServiceException unanswered(HttpRequest request, String what, Exception cause) {
        return ServiceException.temporary(name, address(request.uri()) + " " + what, cause);
    }

    /** Without user and query, in which there may be secrets. */
    private static String address(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath();
    }
}
