package dev.countersteer.commands.lookup;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersteer.api.Secret;
import dev.countersteer.api.http.HttpService;
import dev.countersteer.api.http.WebAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Salesforce lets the bot in with, kept until it is refused. Source: "OAuth 2.0 Client Credentials Flow". Safe for use
 * by many threads.
 */
final class SalesforceToken {
    private static final String KEYS =
            "lookup.url, lookup.client-id, lookup.client-secret, and the flow of the app in Salesforce";
    private static final Pattern TOKEN = Pattern.compile("[!-~]+");

    private final HttpService service;
    private final URI endpoint;
    private final String clientId;
    private final Secret clientSecret;
    private volatile Optional<Secret> kept = Optional.empty();

    SalesforceToken(HttpService service, URI org, String clientId, Secret clientSecret) {
        this.service = requireNonNull(service, "service is null");
        this.endpoint = WebAddress.below(org, "/services/oauth2/token");
        this.clientId = requireNonNull(clientId, "clientId is null");
        this.clientSecret = requireNonNull(clientSecret, "clientSecret is null");
    }

    /** The one that is kept, or another. */
    Secret get() {
        return kept.orElseGet(this::another);
    }

    /** Another, in place of one that was refused. */
    Secret another() {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + WebAddress.encoded(clientId)
                        + "&client_secret=" + WebAddress.encoded(clientSecret.value())))
                .build();
        // Who is not let in is answered with 400.
        JsonNode answer = JsonAnswer.of(service.ask(request), service, KEYS, KEYS);
        String token = answer.path("access_token").asText();
        if (!TOKEN.matcher(token).matches()) {
            throw service.unreadable("no access_token that a header can have");
        }
        Secret secret = new Secret(token);
        kept = Optional.of(secret);
        return secret;
    }
}
