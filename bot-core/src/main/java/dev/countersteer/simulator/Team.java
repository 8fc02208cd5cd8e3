package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.api.OrgId;
import java.util.Set;

/** A group of agents; rendered as {@code /docs/listing-teams-org} has it. */
record Team(long id, OrgId org, String name, Set<Long> members, long updatedAt) {
    Team {
        requireNonNull(name, "name is null");
        members = Set.copyOf(members);
    }

    ObjectNode json() {
        ObjectNode team = Json.object();
        team.put("id", id);
        team.put("orgId", org.value());
        team.put("workspaceId", org.value());
        team.put("name", name);
        team.put("updatedAt", updatedAt);
        ArrayNode ids = Json.array();
        members.forEach(ids::add);
        team.set("members", ids);
        team.put("status", "ENABLED");
        team.put("main", false);
        return team;
    }
}
