package dev.countersteer.web.playground;

import java.util.Set;

/** Tells the attributes that Drift keeps of a contact by itself from those that a site or an agent gives. */
public final class DriftsAttributes {
    private static final Set<String> KEPT = Set.of("events", "external_id", "socialProfiles", "start_date", "tags");

    private DriftsAttributes() {}

    public static boolean include(String name) {
        return name.startsWith("_") || KEPT.contains(name);
    }
}
