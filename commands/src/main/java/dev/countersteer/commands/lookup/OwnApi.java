package dev.countersteer.commands.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonPointer;
import dev.countersteer.api.Settings;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;

/**
 * How one's own CRM is asked.
 *
 * @param emailUrl an address with {@code {value}}; empty where it cannot be asked so
 * @param externalIdUrl likewise
 * @param header in which the token is sent
 * @param records where in the answer people are: a list, or one
 * @param id where somebody's id is
 */
record OwnApi(
        Optional<String> emailUrl, Optional<String> externalIdUrl, String header, JsonPointer records, JsonPointer id) {
    private static final String VALUE = "{value}";

    OwnApi {
        emailUrl.ifPresent(url -> check("lookup.email-url", url));
        externalIdUrl.ifPresent(url -> check("lookup.external-id-url", url));
        requireNonNull(header, "header is null");
        requireNonNull(records, "records is null");
        requireNonNull(id, "id is null");
    }

    static Optional<OwnApi> from(Settings settings) {
        Optional<String> email = settings.text("lookup.email-url");
        Optional<String> externalId = settings.text("lookup.external-id-url");
        return email.isEmpty() && externalId.isEmpty()
                ? Optional.empty()
                : Optional.of(new OwnApi(
                        email,
                        externalId,
                        settings.text("lookup.header").orElse("Authorization"),
                        pointer(
                                "lookup.records",
                                settings.text("lookup.records").orElse("")),
                        pointer("lookup.id", settings.text("lookup.id").orElse("/id"))));
    }

    /** An address for a value, which is a part of it and nothing else. */
    static URI filled(String template, String value) {
        return URI.create(template.replace(VALUE, encoded(value)));
    }

    /** A value as a part of a path or of a query. */
    static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }

    /**
     * An address that secrets may be sent to.
     *
     * @throws IllegalArgumentException it is none of https, or of this machine
     */
    static URI checked(String key, String url) {
        if (!url.matches("(https://|http://(localhost|127\\.0\\.0\\.1)[:/])[^\\s{}\"<>]*")) {
            throw new IllegalArgumentException(
                    key + " is no address of https; write for example https://crm.example.com");
        }
        return URI.create(url);
    }

    private static void check(String key, String template) {
        if (!template.contains(VALUE)) {
            throw new IllegalArgumentException(
                    key + " has no {value}; write for example https://crm.example.com/people?email={value}");
        }
        checked(key, template.replace(VALUE, "x"));
        if (template.indexOf(VALUE) < template.indexOf('/', template.indexOf("//") + 2)) {
            throw new IllegalArgumentException(key + " has {value} in the host; it belongs behind it");
        }
    }

    private static JsonPointer pointer(String key, String text) {
        try {
            return JsonPointer.compile(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    key + " is \"" + text + "\", which is no JSON pointer, such as /data/people", e);
        }
    }
}
