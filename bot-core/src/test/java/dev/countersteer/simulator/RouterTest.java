package dev.countersteer.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.countersteer.simulator.ApiCaller.Response;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
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
                .extracting(RecordedCall::method, RecordedCall::path, RecordedCall::query, RecordedCall::status)
                .containsExactly(tuple("GET", "/v1/users/list", "a=b", 200), tuple("POST", "/nowhere", "", 404));
    }

    @Test
    void keepsBodiesWithoutTheToken() throws IOException {
        String token = drift.accessToken().value();

        api.post("/app/token_info", "{\"access_token\":\"" + token + "\"}");

        RecordedCall call = drift.calls().get(0);
        assertThat(call.request()).isEqualTo("{\"access_token\":\"[access token]\"}");
        assertThat(call.answer())
                .contains("\"access_token\":\"[access token]\"")
                .doesNotContain(token);
    }

    @Test
    void cutsLongBodies() throws IOException {
        api.post("/nowhere", "x".repeat(20_000));

        assertThat(drift.calls().get(0).request()).hasSize(16_007).endsWith("x… (cut)");
    }

    @Test
    void keepsTheBodiesOfTheNewestCallsOnly() throws IOException {
        for (int call = 0; call <= 500; call++) {
            api.post("/nowhere", "call " + call);
        }

        List<RecordedCall> calls = drift.calls();
        assertThat(calls).hasSize(501);
        assertThat(calls.get(0).request()).isEmpty();
        assertThat(calls.get(1).request()).isEqualTo("call 1");
    }
}
