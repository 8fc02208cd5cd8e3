package dev.countersteer.commands.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersteer.api.Secret;
import dev.countersteer.api.http.HttpService;
import dev.countersteer.commands.lookup.LookupConfig.Client;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;

/**
 * What Salesforce lets the bot in with, kept until it is refused. Source: "OAuth 2.0 Client Credentials Flow". Safe for use
 * by many threads.
 */
final class SalesforceToken {
    private final HttpService service;
    private final URI endpoint;
    private final Client client;
    private volatile Optional<Secret> kept = Optional.empty();

    SalesforceToken(HttpService service, URI org, Client client) {
        this.service = requireNonNull(service, "service is null");
        this.endpoint = URI.create(org + "/services/oauth2/token");
        this.client = requireNonNull(client, "client is null");
    }

    /** The one that is kept, or another. */
    Secret get() {
        return kept.orElseGet(this::another);
    }

    /** Another, in place of one that was refused. */
    Secret another() {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + encoded(client.id())
                        + "&client_secret=" + encoded(client.secret().value())))
                .build();
        JsonNode answer = JsonAnswer.of(
                service.ask(request),
                service,
                "lookup.client-id, lookup.client-secret, and the flow of the app in Salesforce");
        String token = answer.path("access_token").asText();
        if (token.isBlank()) {
            throw service.unreadable("no access_token");
        }
        Secret secret = new Secret(token);
        kept = Optional.of(secret);
        return secret;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
