package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Collection;
import java.util.List;

/** The teams of the org ({@code /docs/listing-teams-org}). */
final class TeamsResource {
    private final Staff staff;

    TeamsResource(World world) {
        this.staff = requireNonNull(world, "world is null").staff();
    }

    List<Route> routes() {
        return List.of(
                Route.get("/teams/org", "user_read", request -> list(staff.teams())),
                Route.get("/teams/users/{id}", "user_read", this::ofUser));
    }

    private Answer ofUser(ApiRequest request) {
        long id = staff.find(request.id()).orElseThrow(Refusal::notFound).id();
        return list(staff.teams().stream()
                .filter(team -> team.members().contains(id))
                .toList());
    }

    private static Answer list(Collection<Team> teams) {
        ArrayNode all = Json.array();
        teams.forEach(team -> all.add(team.json()));
        return Answer.ok(Json.data(all));
    }
}
