package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Drift answered to a request it granted.
 *
 * @param address where the answer came from
 * @param links the {@code Link} headers
 * @param json the body; a missing node when it was empty
 */
record DriftAnswer(Endpoint endpoint, URI address, int status, List<String> links, JsonNode json) {
    private static final Pattern NEXT_LINK =
            Pattern.compile("<([^<>]*)>[^<>]*;\\s*rel\\s*=\\s*[\"']?next\\b", Pattern.CASE_INSENSITIVE);

    DriftAnswer {
        requireNonNull(endpoint, "endpoint is null");
        requireNonNull(address, "address is null");
        links = List.copyOf(links);
        requireNonNull(json, "json is null");
    }

    /**
     * Reads the answer's object, wrapped or bare.
     *
     * @throws DriftException the reader threw an {@link IllegalArgumentException}
     */
    <T> T read(Function<JsonNode, T> reader) {
        try {
            return reader.apply(Json.unwrap(json));
        } catch (IllegalArgumentException e) {
            throw DriftException.unexpected(endpoint, status, String.valueOf(e.getMessage()));
        }
    }

    /**
     * The request for the next page, in whichever of Drift's styles it is announced: a {@code Link} header
     * ({@code /docs/retrieving-contact}), {@code links.next} ({@code /docs/list-conversations}) or
     * {@code pagination.next} ({@code /docs/listing-conversations}); empty on the last page.
     */
    Optional<DriftRequest> next(DriftRequest first) {
        return linked().or(() -> Json.text(json.path("links"), "next"))
                .map(link -> first.at(resolve(link)))
                .or(() -> cursor().map(next -> first.with("next", next)));
    }

    private Optional<String> linked() {
        return links.stream()
                .map(NEXT_LINK::matcher)
                .filter(Matcher::find)
                .map(link -> link.group(1))
                .findFirst();
    }

    private URI resolve(String link) {
        try {
            return address.resolve(link);
        } catch (IllegalArgumentException e) {
            throw DriftException.notFollowed(endpoint, "Drift's link to the next page is no address");
        }
    }

    private Optional<String> cursor() {
        JsonNode pagination = json.path("pagination");
        return pagination.path("more").asBoolean(true) ? Json.text(pagination, "next") : Optional.empty();
    }
}
