package dev.countersteer.commands.signup;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.account.AccountResult;
import dev.countersteer.api.account.Accounts;
import dev.countersteer.api.account.NewAccount;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Asks an accounts service to create accounts. */
final class HttpAccounts implements Accounts {
    static final String SERVICE = "The accounts service";

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final URI endpoint;
    private final AccountsAnswer answer;
    private final Duration deadline;

    @Inject
    HttpAccounts(@ForSignup URI url, Clock clock) {
        this(url, clock, DEADLINE);
    }

    HttpAccounts(URI url, Clock clock, Duration deadline) {
        this.endpoint = URI.create(url.toString().replaceFirst("/+$", "") + "/accounts");
        this.answer = new AccountsAnswer(clock);
        this.deadline = requireNonNull(deadline, "deadline is null");
    }

    @Override
    public AccountResult create(NewAccount account, String idempotencyKey) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(json(account)))
                .build();
        return answer.read(exchange(request));
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        // The client's own time-out ends with the headers; this one holds for the body, too.
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, headers -> new BoundedBody(LONGEST_ANSWER));
        try {
            return exchange.get(deadline.toMillis(), MILLISECONDS);
        } catch (TimeoutException e) {
            throw failed("has not answered within " + deadline.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw failed("cannot be asked: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was not waited for: the call was interrupted", e);
        } finally {
            exchange.cancel(true);
        }
    }

    private ServiceException failed(String what, Exception cause) {
        return ServiceException.temporary(SERVICE, endpoint + " " + what, cause);
    }

    private static String json(NewAccount account) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("email", account.email().value())
                .put("plan", account.plan());
        account.externalId().ifPresent(id -> json.put("externalId", id));
        account.name().ifPresent(name -> json.put("name", name));
        return json.toString();
    }
}
