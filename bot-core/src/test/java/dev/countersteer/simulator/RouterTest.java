package dev.countersteer.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.simulator.ApiCaller.Response;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {
    private final SimulatedDrift drift = SimulatedDrift.start(Clock.systemUTC());
    private final ApiCaller api = ApiCaller.of(drift);

    @AfterEach
    void stop() {
        drift.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer wrong", "Basic dTpw"})
    void refusesOtherTokens(String authorization) throws IOException {
        ApiCaller stranger = ApiCaller.withAuthorization(drift, authorization);

        Response refused = stranger.get("/users/list");

        assertThat(refused.status()).isEqualTo(401);
        JsonShape.assertLike("error-401", refused.body());
        assertThat(refused.text()).contains("The access token is invalid or has expired");
        assertThat(stranger.get("/nowhere").status()).isEqualTo(401);
    }

    @Test
    void readsTheSchemeInAnyCase() throws IOException {
        ApiCaller lower = ApiCaller.withAuthorization(
                drift, "bearer " + drift.accessToken().value());

        assertThat(lower.get("/users/list").status()).isEqualTo(200);
    }

    @Test
    void refusesWhatTheTokenMayNot() throws IOException {
        drift.grant(Set.of("user_read"));

        Response refused = api.get("/contacts?email=ada@example.test");

        assertThat(refused.status()).isEqualTo(403);
        JsonShape.assertLike("error-403", refused.body());
        assertThat(api.get("/users/list").status()).isEqualTo(200);
    }

    @Test
    void knowsNoOtherPaths() throws IOException {
        assertThat(api.get("/nowhere").status()).isEqualTo(404);
        assertThat(api.get("/").status()).isEqualTo(404);
        assertThat(api.call("DELETE", "/users/list", "").status()).isEqualTo(404);
    }

    @Test
    void describesTheToken() throws IOException {
        String token = drift.accessToken().value();

        Response described = api.post("/app/token_info", "{\"access_token\":\"" + token + "\"}");

        JsonShape.assertLike("token_info", described.body());
        assertThat(described.json().path("scope").asText())
                .isEqualTo("contact_read contact_write conversation_read conversation_write user_read");
        assertThat(described.json().path("authenticated_userid").asText()).isEqualTo("orgId:" + drift.org());
        assertThat(described.json().path("credential_id").asText()).isEqualTo(drift.app());
    }

    @Test
    void describesNoOtherToken() throws IOException {
        Response refused = api.post("/app/token_info", "{\"access_token\":\"wrong\"}");

        assertThat(refused.status()).isEqualTo(401);
    }

    @Test
    void keepsALogOfWhatWasSent() throws IOException {
        api.get("/v1/users/list?a=b");
        api.post("/nowhere", "{}");

        assertThat(drift.calls())
                .containsExactly(
                        new RecordedCall("GET", "/v1/users/list", "a=b", 200),
                        new RecordedCall("POST", "/nowhere", "", 404));
    }
}
