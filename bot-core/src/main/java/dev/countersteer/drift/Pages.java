package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads a list of Drift's page by page, and comes to an end whatever Drift says the next page is. */
final class Pages {
    private static final int MOST_PAGES = 200;

    private final DriftHttp http;

    Pages(DriftHttp http) {
        this.http = requireNonNull(http, "http is null");
    }

    /**
     * The items of all pages.
     *
     * @throws DriftException a page failed, or there are more pages than anyone should read: a list that lacks its end
     *     would be taken for the whole
     */
    <T> List<T> all(DriftRequest first, Function<JsonNode, List<T>> reader) {
        List<T> items = new ArrayList<>();
        if (read(first, reader, items, any -> false)) {
            return items;
        }
        throw tooMany(first);
    }

    /**
     * The items up to the first that is past what is wanted.
     *
     * @throws DriftException a page failed, or there are more pages than anyone should read
     */
    <T> List<T> until(Predicate<T> past, DriftRequest first, Function<JsonNode, List<T>> reader) {
        List<T> items = new ArrayList<>();
        boolean whole = read(first, reader, items, all -> all.stream().anyMatch(past));
        if (!whole) {
            throw tooMany(first);
        }
        return items.stream().takeWhile(past.negate()).toList();
    }

    /** Adds the items, and says whether that were all, or enough. A page that was read before ends the list, too. */
    private <T> boolean read(
            DriftRequest first, Function<JsonNode, List<T>> reader, List<T> items, Predicate<List<T>> enough) {
        Set<URI> seen = new HashSet<>();
        Optional<DriftRequest> next = Optional.of(first);
        while (next.isPresent() && !enough.test(items) && seen.add(next.get().target())) {
            if (seen.size() > MOST_PAGES) {
                return false;
            }
            DriftAnswer answer = http.call(next.get());
            items.addAll(answer.read(reader));
            next = answer.next(first);
        }
        return true;
    }

    private static DriftException tooMany(DriftRequest first) {
        return DriftException.notFollowed(first.endpoint(), "it has more than " + MOST_PAGES + " pages");
    }
}
