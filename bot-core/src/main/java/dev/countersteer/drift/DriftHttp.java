package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.countersteer.api.Secret;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Exchanges one request and its answer with Drift, for one org's token: measured, limited in time and size, and repeated
 * where that is safe.
 */
final class DriftHttp {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final long LARGEST_ANSWER = 8L << 20;
    private static final String ADVICE = "; is drift.api-url (DRIFT_API_URL) right, and may this machine reach it?";
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    // Not HTTP/2: there, the end of one connection takes all calls along that share it, and a post cannot be repeated.
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final DriftHosts hosts;
    private final Secret token;
    private final Retries retries;
    private final DriftBudget budget;
    private final Duration deadline;
    private final Clock clock;
    private final MeterRegistry meters;

    @Inject
    DriftHttp(DriftConfig config, DriftBudget budget, Clock clock, RandomGenerator random, MeterRegistry meters) {
        this(config, new Retries(Pause.real(), random), budget, config.deadline(), clock, meters);
    }

    DriftHttp(
            DriftConfig config,
            Retries retries,
            DriftBudget budget,
            Duration deadline,
            Clock clock,
            MeterRegistry meters) {
        this.hosts = new DriftHosts(config.apiUrl());
        this.token = checked(config.accessToken());
        this.retries = requireNonNull(retries, "retries is null");
        this.budget = requireNonNull(budget, "budget is null");
        this.deadline = requireNonNull(deadline, "deadline is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.meters = requireNonNull(meters, "meters is null");
    }

    /**
     * Makes the call and blocks until it is answered, the deadline at most for each try.
     *
     * @throws DriftException there was no answer, or it was no success
     */
    DriftAnswer call(DriftRequest request) {
        return retries.call(request.endpoint().isRepeatable(), () -> measured(request));
    }

    private DriftAnswer measured(DriftRequest request) {
        Timer.Sample sample = Timer.start(meters);
        String outcome = "defect";
        try {
            DriftAnswer answer = budget.spend(request.endpoint(), () -> exchange(request));
            outcome = "2xx";
            return answer;
        } catch (DriftException e) {
            outcome = e.outcome();
            throw e;
        } finally {
            sample.stop(
                    meters.timer("drift.calls", "endpoint", request.endpoint().toString(), "outcome", outcome));
        }
    }

    private DriftAnswer exchange(DriftRequest request) {
        Endpoint endpoint = request.endpoint();
        AtomicInteger status = new AtomicInteger();
        // The time-out of an HttpRequest ends with the headers; only waiting with one covers the body, too
        // (JDK-8258397).
        CompletableFuture<HttpResponse<byte[]>> response = client.sendAsync(http(request), head -> {
            status.set(head.statusCode());
            return new LimitedBody(LARGEST_ANSWER);
        });
        try {
            return read(endpoint, response.get(deadline.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            String reason = "no whole answer within " + deadline.toMillis() + " ms";
            throw DriftException.unanswered(endpoint, status.get(), DriftException.TIMEOUT, reason, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DriftException.unanswered(
                    endpoint, status.get(), DriftException.INTERRUPTED, "the call was interrupted", e);
        } catch (ExecutionException e) {
            throw failed(request, status.get(), requireNonNullElse(e.getCause(), e));
        } finally {
            response.cancel(true);
        }
    }

    private HttpRequest http(DriftRequest request) {
        URI address = hosts.address(request);
        HttpRequest.Builder http = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token.value())
                .header("Accept", "application/json");
        if (request.body().isEmpty()) {
            return http.method(request.endpoint().method(), BodyPublishers.noBody())
                    .build();
        }
        return http.header("Content-Type", "application/json")
                .method(request.endpoint().method(), BodyPublishers.ofString(request.body()))
                .build();
    }

    private DriftAnswer read(Endpoint endpoint, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status / 100 != 2) {
            Duration retryAfter = response.headers()
                    .firstValue("Retry-After")
                    .flatMap(header -> RetryAfter.parse(header, clock))
                    .orElse(null);
            throw DriftException.refused(endpoint, status, DriftError.read(response.body(), token), retryAfter);
        }
        try {
            return new DriftAnswer(
                    endpoint, response.uri(), status, response.headers().allValues("Link"), Json.read(response.body()));
        } catch (IOException e) {
            throw DriftException.unreadable(endpoint, status);
        }
    }

    private DriftException failed(DriftRequest request, int status, Throwable cause) {
        Endpoint endpoint = request.endpoint();
        String what = DriftError.line(String.valueOf(cause.getMessage()), token);
        if (cause instanceof LimitedBody.TooLarge) {
            return DriftException.unexpected(endpoint, status, what);
        }
        if (cause instanceof HttpTimeoutException) {
            String reason = noConnection(request) + " within " + CONNECT_TIMEOUT.toMillis() + " ms";
            return DriftException.unanswered(endpoint, status, DriftException.NOT_REACHED, reason + ADVICE, cause);
        }
        if (cause instanceof ConnectException) {
            String reason = noConnection(request) + ADVICE;
            return DriftException.unanswered(endpoint, status, DriftException.NOT_REACHED, reason, cause);
        }
        return DriftException.unanswered(endpoint, status, DriftException.IO, "the connection broke: " + what, cause);
    }

    private String noConnection(DriftRequest request) {
        return "no connection to " + hosts.address(request).getAuthority();
    }

    /** The HTTP client would refuse such a header in a message that holds it. */
    private static Secret checked(Secret token) {
        if (!TOKEN.matcher(token.value()).matches()) {
            throw new IllegalArgumentException(
                    "drift.access-token is no token: it is blank, or holds spaces or characters other than ASCII");
        }
        return token;
    }
}
