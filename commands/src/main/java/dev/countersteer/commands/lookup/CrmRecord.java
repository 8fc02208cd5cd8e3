package dev.countersteer.commands.lookup;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody in a CRM.
 *
 * @param id the CRM's own
 * @param fields what is shown, by label, in order; may hold anything
 * @param link where people see it; blank for nowhere
 */
record CrmRecord(String id, Map<String, String> fields, String link) {
    CrmRecord {
        requireNonNull(id, "id is null");
        fields = new LinkedHashMap<>(fields);
        requireNonNull(link, "link is null");
    }
}
