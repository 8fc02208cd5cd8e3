package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.api.OrgId;

/** An agent or the bot; rendered as {@code /docs/user-model} has it, unset fields absent. */
record StaffMember(long id, OrgId org, String name, String role, boolean bot, long createdAt) {
    StaffMember {
        requireNonNull(name, "name is null");
        requireNonNull(role, "role is null");
    }

    ObjectNode json() {
        ObjectNode user = Json.object();
        user.put("id", id);
        user.put("orgId", org.value());
        user.put("name", name);
        user.put("email", email());
        user.put("availability", "AVAILABLE");
        user.put("role", role);
        user.put("verified", !bot);
        user.put("bot", bot);
        user.put("createdAt", createdAt);
        user.put("updatedAt", createdAt);
        if (!bot) {
            addWhatOnlyPeopleHave(user);
        }
        return user;
    }

    private void addWhatOnlyPeopleHave(ObjectNode user) {
        user.put("alias", name.split(" ", 2)[0]);
        user.put("locale", "en-US");
        user.put("timeZone", "Europe/Amsterdam");
    }

    private String email() {
        return bot ? "bot-" + org + "@drift.com" : "agent-" + id + "@example.test";
    }
}
