package dev.countersteer.web.playground.shop;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersteer.simulator.AnonymousId;
import dev.countersteer.simulator.BrowserSession;
import dev.countersteer.simulator.Site;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the script in a visitor's browser sends: who the browser is, and a few members, none of which is believed. */
final class WidgetRequest {
    /** The value of the cookie {@code drift_aid}: the cookie itself stays below the shop's own path. */
    static final String BROWSER = "X-Drift-Aid";

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_ATTRIBUTES = 100;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<Map<String, @Nullable Object>> ATTRIBUTES = new TypeReference<>() {};

    private final Context context;

    WidgetRequest(Context context) {
        this.context = requireNonNull(context, "context is null");
    }

    BrowserSession browser(Site site) {
        String id = Optional.ofNullable(context.header(BROWSER)).orElse("");
        return site.browser(AnonymousId.parse(id).orElseThrow(BadRequestResponse::new));
    }

    /** A text that must be there. */
    String text(String name) {
        return optionalText(name).orElseThrow(BadRequestResponse::new);
    }

    /** A text as it is, spaces and all. */
    String exactText(String name) {
        return body().path(name).asText("");
    }

    /** A text without spaces around it; empty when there is nothing in it, or too much. */
    Optional<String> optionalText(String name) {
        String text = body().path(name).asText("").strip();
        return text.isEmpty() || text.length() > LONGEST_TEXT ? Optional.empty() : Optional.of(text);
    }

    /** A 64-bit id, which comes as a text. */
    long id(String name) {
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException e) {
            throw new BadRequestResponse();
        }
    }

    /** Attributes of any kind, none of them large; none when there is no such member. */
    Map<String, @Nullable Object> attributes(String name) {
        JsonNode given = body().path(name);
        if (given.isMissingNode() || given.isNull()) {
            return Map.of();
        }
        if (!given.isObject()
                || given.size() > MOST_ATTRIBUTES
                || !given.properties().stream().allMatch(WidgetRequest::isShort)) {
            throw new BadRequestResponse();
        }
        return MAPPER.convertValue(given, ATTRIBUTES);
    }

    private static boolean isShort(Map.Entry<String, JsonNode> attribute) {
        String name = attribute.getKey();
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && attribute.getValue().toString().length() <= LONGEST_TEXT;
    }

    private JsonNode body() {
        return context.bodyAsClass(JsonNode.class);
    }
}
