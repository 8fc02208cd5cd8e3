package dev.countersteer.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersteer.api.UserId;
import dev.countersteer.simulator.ApiCaller.Response;
import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UsersResourceTest {
    private final SimulatedDrift drift = SimulatedDrift.start(Clock.systemUTC());
    private final ApiCaller api = ApiCaller.of(drift);
    private final UserId agent = drift.addAgent("Sam Agent", "admin");

    @AfterEach
    void stop() {
        drift.close();
    }

    @Test
    void showsOne() throws IOException {
        Response found = api.get("/users/" + agent);

        JsonShape.assertLike("user", found.body(), "/data/phone", "/data/avatarUrl");
        assertThat(found.json().at("/data/role").asText()).isEqualTo("admin");
        assertThat(found.json().at("/data/email").asText()).isEqualTo("agent-" + agent + "@example.test");
        assertThat(api.get("/users/1").status()).isEqualTo(404);
    }

    @Test
    void mapsSeveralById() throws IOException {
        Response found = api.get("/users?userId=" + agent + "&userId=" + drift.bot() + "&userId=1");

        assertThat(found.json().path("data").size()).isEqualTo(2);
        assertThat(found.json().at("/data/" + agent + "/name").asText()).isEqualTo("Sam Agent");
        assertThat(found.json().at("/data/" + drift.bot() + "/bot").asBoolean()).isTrue();
        JsonShape.assertLike("users-by-ids", found.body(), "/data/2211904/phone", "/data/2211904/avatarUrl");
    }

    @Test
    void mapsTwentyAtMost() throws IOException {
        assertThat(api.get("/users?" + "userId=1&".repeat(20)).status()).isEqualTo(200);
        assertThat(api.get("/users?" + "userId=1&".repeat(21)).status()).isEqualTo(400);
        assertThat(api.get("/users").status()).isEqualTo(400);
    }

    @Test
    void listsAll() throws IOException {
        Response list = api.get("/users/list");

        JsonShape.assertLike("users-list", list.body(), "/data[]/phone", "/data[]/avatarUrl");
    }

    @Test
    void listsTheTeamsOfOne() throws IOException {
        UserId other = drift.addAgent("Bo Agent", "member");
        long billing = drift.addTeam("Billing", agent);
        drift.addTeam("Sales", other);

        Response teams = api.get("/teams/users/" + agent);

        assertThat(teams.json().path("data")).singleElement().satisfies(team -> {
            assertThat(team.path("id").asLong()).isEqualTo(billing);
            assertThat(team.path("name").asText()).isEqualTo("Billing");
            assertThat(team.path("members").path(0).asLong()).isEqualTo(agent.value());
        });
        assertThat(api.get("/teams/org").json().path("data")).hasSize(2);
        assertThat(api.get("/teams/users/1").status()).isEqualTo(404);
        assertThatThrownBy(() -> drift.addTeam("Nobody", new UserId(1))).hasMessage("there is no agent 1");
    }

    @Test
    void hasNoOtherRoles() {
        assertThatThrownBy(() -> drift.addAgent("Bo", "owner"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("role is owner, and must be one of admin, agent, member");
    }
}
