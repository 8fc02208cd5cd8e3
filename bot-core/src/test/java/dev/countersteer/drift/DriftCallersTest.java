package dev.countersteer.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersteer.api.Caller;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Role;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.UserId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DriftCallersTest {
    private static final OrgId ORG = new OrgId(48213);
    private static final UserId SAM = new UserId(2211904);
    private static final String ADMIN = "{\"data\":{\"id\":2211904,\"role\":\"admin\",\"bot\":false}}";

    private final LoggedLines log = new LoggedLines(DriftCallers.class);
    private final AtomicReference<Instant> now = new AtomicReference<>(Drift.NOW);
    private final InstantSource time = now::get;
    private Drift drift;
    private DriftCallers callers;

    @BeforeEach
    void start() throws IOException {
        drift = Drift.start();
        callers = new DriftCallers(drift.client, time.withZone(ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        drift.close();
        log.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"role\":\"admin\"', ADMIN",
        "'\"role\":\"ADMIN\",\"bot\":null', ADMIN",
        "'\"role\":\"admin\",\"bot\":true', MEMBER",
        "'\"role\":\"member\"', MEMBER",
        "'\"role\":\"agent\"', AGENT",
        "'\"role\":\"owner\"', MEMBER",
        "'\"role\":null', MEMBER",
        "'\"role\":{\"name\":\"admin\"}', MEMBER"
    })
    void takesDriftsRolesForOurs(String fields, Role role) {
        drift.server.answer(200, "{\"data\":{\"id\":2211904," + fields + "}}");

        assertThat(callers.find(ORG, SAM)).isEqualTo(new Caller(SAM, role));
    }

    @Test
    void takesSomeoneUnknownForAMember() {
        drift.server.answer(404, Fixture.text("error-404"));

        assertThat(callers.find(ORG, SAM).role()).isEqualTo(Role.MEMBER);
    }

    @Test
    void remembersARoleForFiveMinutes() {
        drift.server.answer(200, ADMIN).answerWith("user");
        callers.find(ORG, SAM);
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(5)).minusMillis(1));
        Role remembered = callers.find(ORG, SAM).role();
        now.updateAndGet(instant -> instant.plusMillis(1));

        Role learnt = callers.find(ORG, SAM).role();

        assertThat(remembered).isEqualTo(Role.ADMIN);
        assertThat(learnt).isEqualTo(Role.MEMBER);
    }

    @Test
    void makesNobodyAnAdministratorWithoutTheScopeAndSaysSoOnce() {
        drift.server.answer(403, Fixture.text("error-403")).answer(403, Fixture.text("error-403"));

        Role sam = callers.find(ORG, SAM).role();
        Role other = callers.find(ORG, new UserId(7)).role();

        assertThat(sam).isEqualTo(Role.MEMBER);
        assertThat(other).isEqualTo(Role.MEMBER);
        assertThat(log.all())
                .singleElement()
                .asString()
                .startsWith("Everyone is taken for a member")
                .contains("user_read", "drift.access-token")
                .doesNotContain(Drift.TOKEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 500})
    void doesNotTakeAFailureForARole(int status) {
        drift.server.answer(status, "").answer(status, "").answer(status, "").answer(200, ADMIN);

        assertThatThrownBy(() -> callers.find(ORG, SAM))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        failure -> assertThat(failure.isTemporary()).isEqualTo(status == 500));
    }

    @Test
    void knowsAddressAndRoleByOneQuestion() {
        drift.server.answer(200, "{\"data\":{\"id\":2211904,\"role\":\"admin\",\"email\":\"sam@example.test\"}}");

        Role role = callers.find(ORG, SAM).role();

        assertThat(role).isEqualTo(Role.ADMIN);
        assertThat(callers.email(SAM)).contains("sam@example.test");
    }

    @Test
    void takesIdsAndNamesOfTeamsThatAreNotArchived() {
        drift.server.answer(
                200,
                "{\"data\":[{\"id\":7,\"name\":\"Billing\",\"status\":\"ENABLED\"},{\"id\":8},"
                        + "{\"id\":9,\"name\":\"Old\",\"status\":\"ARCHIVED\"}]}");

        Set<String> teams = callers.teams(SAM);

        assertThat(teams).containsExactlyInAnyOrder("7", "Billing", "8");
        assertThat(callers.teams(SAM)).isEqualTo(teams);
    }

    @Test
    void takesNobodyToBeInATeamWithoutTheScope() {
        drift.server.answer(403, Fixture.text("error-403"));

        assertThat(callers.teams(SAM)).isEmpty();
        assertThat(log.all()).singleElement().asString().startsWith("Nobody is taken to be in a team");
    }
}
