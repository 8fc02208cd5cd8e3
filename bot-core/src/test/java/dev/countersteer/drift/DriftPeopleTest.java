package dev.countersteer.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Person;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.UserId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DriftPeopleTest {
    private static final OrgId ORG = new OrgId(48213);
    private static final String ANA = "{\"data\":[{\"id\":11,\"name\":\"Ana Lee\",\"email\":\"ana@example.com\"}]}";

    private final AtomicReference<Instant> now = new AtomicReference<>(Drift.NOW);
    private final InstantSource time = now::get;
    private Drift drift;
    private DriftPeople people;

    @BeforeEach
    void start() throws IOException {
        drift = Drift.start();
        people = new DriftPeople(drift.client, time.withZone(ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        drift.close();
    }

    @Test
    void listsPeopleAndNoBots() {
        drift.server.answer(200, """
                {"data":[
                  {"id":11,"name":"Ana Lee","email":"ana@example.com","bot":false},
                  {"id":12,"name":"Helper","email":"bot-48213@drift.com","bot":true},
                  {"id":13,"name":" ","email":"bo@example.com"},
                  {"id":14,"email":"nowhere"},
                  {"id":15}]}""");

        assertThat(people.of(ORG))
                .containsExactly(
                        person(11, "Ana Lee", "ana@example.com"),
                        person(13, "bo@example.com", "bo@example.com"),
                        new Person(new UserId(14), "nowhere", Optional.empty()),
                        new Person(new UserId(15), "user 15", Optional.empty()));
    }

    @Test
    void remembersTheListForAMinute() {
        drift.server.answer(200, ANA).answer(200, "{\"data\":[]}");
        people.of(ORG);
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(1)).minusMillis(1));
        int remembered = people.of(ORG).size();
        now.updateAndGet(instant -> instant.plusMillis(1));

        int learned = people.of(ORG).size();

        assertThat(remembered).isEqualTo(1);
        assertThat(learned).isZero();
    }

    @Test
    void doesNotTakeAFailureForAnEmptyOrg() {
        drift.server.answer(500, "").answer(500, "").answer(500, "").answer(200, ANA);

        assertThatThrownBy(() -> people.of(ORG))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        failure -> assertThat(failure.isTemporary()).isTrue());
        assertThat(people.of(ORG)).hasSize(1);
    }

    private static Person person(long id, String name, String email) {
        return new Person(new UserId(id), name, Optional.of(new EmailAddress(email)));
    }
}
