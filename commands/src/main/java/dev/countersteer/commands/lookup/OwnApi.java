package dev.countersteer.commands.lookup;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonPointer;
import dev.countersteer.api.Settings;
import dev.countersteer.api.http.WebAddress;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

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
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,60}");

    OwnApi {
        emailUrl.ifPresent(url -> check("lookup.email-url", url));
        externalIdUrl.ifPresent(url -> check("lookup.external-id-url", url));
        if (emailUrl.isEmpty() && externalIdUrl.isEmpty()) {
            throw new IllegalArgumentException(
                    "lookup.crm is own, which needs lookup.email-url, lookup.external-id-url, or both");
        }
        if (!HEADER.matcher(header).matches()) {
            throw new IllegalArgumentException("lookup.header is \"" + header
                    + "\", which is no name of a header; write for example Authorization");
        }
        requireNonNull(records, "records is null");
        requireNonNull(id, "id is null");
    }

    static OwnApi from(Settings settings) {
        return new OwnApi(
                settings.text("lookup.email-url"),
                settings.text("lookup.external-id-url"),
                settings.text("lookup.header").orElse("Authorization"),
                pointer("lookup.records", settings.text("lookup.records").orElse("")),
                pointer("lookup.id", settings.text("lookup.id").orElse("/id")));
    }

    /** An address for a value, which is a part of it and nothing else. */
    static URI filled(String template, String value) {
        return URI.create(template.replace(VALUE, WebAddress.encoded(value)));
    }

    private static void check(String key, String template) {
        if (!template.contains(VALUE)) {
            throw new IllegalArgumentException(
                    key + " has no {value}; write for example https://crm.example.com/people?email={value}");
        }
        if (!WebAddress.isSecure(template.replace(VALUE, "x"))) {
            throw new IllegalArgumentException(key + " is no address of https, or of this machine, without a user;"
                    + " write for example https://crm.example.com/people?email={value}");
        }
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
