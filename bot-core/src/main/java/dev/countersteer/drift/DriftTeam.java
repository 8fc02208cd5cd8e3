package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A group of people of the org. Source: {@code /docs/listing-teams-org}. */
public record DriftTeam(long id, Optional<String> name, boolean archived) {
    public DriftTeam {
        requireNonNull(name, "name is null");
    }

    static DriftTeam read(JsonNode json) {
        return new DriftTeam(
                Json.id(json, "id"),
                Json.text(json, "name"),
                Json.text(json, "status").filter("ARCHIVED"::equalsIgnoreCase).isPresent());
    }
}
