package dev.countersteer.commands.lookup;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersteer.api.http.WebAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What is shown of people.
 *
 * @param recordUrl where people see somebody, with {@code {id}}
 */
record Presentation(List<Field> fields, Optional<String> recordUrl) {
    private static final int LONGEST_LINK = 500;

    Presentation {
        fields = List.copyOf(fields);
        requireNonNull(recordUrl, "recordUrl is null");
    }

    /**
     * Somebody, as far as there is something to show.
     *
     * @param value finds a field's value
     */
    CrmRecord of(String id, JsonNode record, BiFunction<JsonNode, Field, JsonNode> value) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (Field field : fields) {
            JsonNode found = value.apply(record, field);
            if (found.isValueNode() && !found.isNull() && !found.asText().isBlank()) {
                shown.put(field.label(), found.asText());
            }
        }
        return new CrmRecord(id, shown, link(id));
    }

    /** None where the id makes no sense in it. */
    private String link(String id) {
        return recordUrl
                .filter(url -> !id.isEmpty())
                .map(url -> url.replace("{id}", WebAddress.encoded(id)))
                .filter(link -> link.length() <= LONGEST_LINK)
                .orElse("");
    }
}
