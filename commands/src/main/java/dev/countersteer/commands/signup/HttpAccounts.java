package dev.countersteer.commands.signup;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.api.account.AccountResult;
import dev.countersteer.api.account.Accounts;
import dev.countersteer.api.account.NewAccount;
import dev.countersteer.api.http.HttpService;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;

/** Asks an accounts service to create accounts. */
final class HttpAccounts implements Accounts {
    static final String SERVICE = "The accounts service";

    private final HttpService service;
    private final URI endpoint;
    private final AccountsAnswer answer;

    @Inject
    HttpAccounts(@ForSignup URI url, Clock clock) {
        this(url, HttpService.named(SERVICE, clock));
    }

    HttpAccounts(URI url, HttpService service) {
        this.service = requireNonNull(service, "service is null");
        this.endpoint = URI.create(url.toString().replaceFirst("/+$", "") + "/accounts");
        this.answer = new AccountsAnswer(service);
    }

    @Override
    public AccountResult create(NewAccount account, String idempotencyKey) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(json(account)))
                .build();
        return answer.read(service.ask(request));
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
