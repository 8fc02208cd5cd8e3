package dev.countersteer.commands.signup;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersteer.api.account.AccountResult;
import dev.countersteer.api.http.HttpService;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;

/**
 * Reads what an accounts service answers. An answer that cannot be read is worth another try: the account may be there
 * by now, and only a repetition with the same key gets its login.
 */
final class AccountsAnswer {
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_URL = 2000;
    private static final Set<String> WEB = Set.of("http", "https");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpService service;

    AccountsAnswer(HttpService service) {
        this.service = requireNonNull(service, "service is null");
    }

    AccountResult read(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 200 || status == 201) {
            JsonNode json = json(response);
            return new AccountResult.Created(id(json), loginUrl(json));
        }
        if (status == 409) {
            return new AccountResult.AlreadyThere(id(json(response)));
        }
        throw service.refused(response, status / 100 == 3 ? "set signup.accounts-url to where it redirects" : "");
    }

    private JsonNode json(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            // Without the cause: it may quote the login.
            throw service.unreadable("something that is not JSON");
        }
    }

    private String id(JsonNode json) {
        String id = text(json, "id");
        if (id.isBlank() || id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) {
            throw service.unreadable("no id, or one longer than " + LONGEST_ID + " characters");
        }
        return id;
    }

    private URI loginUrl(JsonNode json) {
        String text = text(json, "loginUrl");
        try {
            URI url = new URI(text);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            if (text.length() <= LONGEST_URL && url.getHost() != null && WEB.contains(scheme)) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Said below without the text, which lets its bearer in.
        }
        throw service.unreadable("no loginUrl that is an http or https address");
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isTextual() || value.isIntegralNumber() ? value.asText() : "";
    }
}
