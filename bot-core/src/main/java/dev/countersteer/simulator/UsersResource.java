package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The people of the org ({@code /docs/retrieving-user}). */
final class UsersResource {
    private static final int MOST_AT_ONCE = 20;

    private final Staff staff;

    UsersResource(World world) {
        this.staff = requireNonNull(world, "world is null").staff();
    }

    List<Route> routes() {
        return List.of(
                Route.get("/users/list", "user_read", this::list),
                Route.get("/users/{id}", "user_read", this::one),
                Route.get("/users", "user_read", this::some));
    }

    private Answer one(ApiRequest request) {
        StaffMember member = staff.find(request.id()).orElseThrow(Refusal::notFound);
        return Answer.ok(Json.data(member.json()));
    }

    /** A map by id; unknown ids are missing. */
    private Answer some(ApiRequest request) {
        List<String> ids = request.queries("userId");
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            throw Refusal.invalid("userId must be given 1 to " + MOST_AT_ONCE + " times");
        }
        ObjectNode users = Json.object();
        for (String id : ids) {
            ApiRequest.number(id).flatMap(staff::find).ifPresent(member -> users.set(id, member.json()));
        }
        return Answer.ok(Json.data(users));
    }

    private Answer list(ApiRequest request) {
        ArrayNode users = Json.array();
        staff.all().forEach(member -> users.add(member.json()));
        return Answer.ok(Json.data(users));
    }
}
