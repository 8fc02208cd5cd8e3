package dev.countersteer.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.simulator.ApiCaller.Response;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContactsResourceTest {
    private final SimulatedDrift drift = SimulatedDrift.start(Clock.systemUTC());
    private final ApiCaller api = ApiCaller.of(drift);

    @AfterEach
    void stop() {
        drift.close();
    }

    @Test
    void createsAContact() throws IOException {
        Response created = api.post(
                "/contacts",
                "{\"attributes\":{\"email\":\"ada@example.test\",\"name\":\"Ada\",\"externalId\":\"u-7\"}}");

        assertThat(created.status()).isEqualTo(200);
        JsonShape.assertLike("contact-created", created.body());
        ContactId id = new ContactId(created.json().path("data").path("id").asLong());
        assertThat(drift.contact(id)).containsEntry("name", "Ada").containsEntry("external_id", "u-7");
    }

    @Test
    void givesIdsThatADoubleCannotHold() {
        long id = drift.addContact(Map.of()).value();

        assertThat((long) (double) id).isNotEqualTo(id);
    }

    @Test
    void givesNoIdTwice() throws IOException {
        ContactId removed = drift.addContact(Map.of());
        api.call("DELETE", "/contacts/" + removed, "");

        assertThat(drift.addContact(Map.of())).isNotEqualTo(removed);
    }

    @Test
    void refusesAContactWithoutAnAddress() throws IOException {
        Response refused = api.post("/contacts", "{\"attributes\":{\"name\":\"Ada\",\"email\":null}}");

        assertThat(refused.status()).isEqualTo(400);
        JsonShape.assertLike("error-400", refused.body());
    }

    @Test
    void refusesAnAddressThatAContactHas() throws IOException {
        drift.addContact(Map.of("email", "ada@example.test"));

        Response refused = api.post("/contacts", "{\"attributes\":{\"email\":\"Ada@example.test\"}}");

        assertThat(refused.status()).isEqualTo(409);
        JsonShape.assertLike("error-409", refused.body());
    }

    @Test
    void takesAnAddressTwiceWithAnExternalIdOfItsOwn() throws IOException {
        drift.addContact(Map.of("email", "ada@example.test", "externalId", "u-1"));

        Response second =
                api.post("/contacts", "{\"attributes\":{\"email\":\"ada@example.test\",\"externalId\":\"u-2\"}}");
        Response third =
                api.post("/contacts", "{\"attributes\":{\"email\":\"bo@example.test\",\"externalId\":\"u-2\"}}");

        assertThat(second.status()).isEqualTo(200);
        assertThat(third.status()).isEqualTo(409);
    }

    @Test
    void mergesWhatIsPatched() throws IOException {
        ContactId id = drift.addContact(Map.of("email", "ada@example.test", "plan", "gold", "seats", 5));

        Response patched =
                api.call("PATCH", "/contacts/" + id, "{\"attributes\":{\"plan\":\"silver\",\"seats\":null}}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.json().path("data").path("id").asLong()).isEqualTo(id.value());
        assertThat(drift.contact(id))
                .containsEntry("email", "ada@example.test")
                .containsEntry("plan", "silver")
                .doesNotContainKey("seats")
                .containsEntry("_end_user_version", 2);
    }

    @Test
    void refusesAnExternalIdThatAnotherHas() throws IOException {
        drift.addContact(Map.of("externalId", "u-1"));
        ContactId other = drift.addContact(Map.of("externalId", "u-2"));

        Response refused = api.call("PATCH", "/contacts/" + other, "{\"attributes\":{\"externalId\":\"u-1\"}}");
        Response own = api.call("PATCH", "/contacts/" + other, "{\"attributes\":{\"externalId\":\"u-2\"}}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(own.status()).isEqualTo(200);
    }

    @Test
    void patchesByExternalId() throws IOException {
        ContactId id = drift.addContact(Map.of("externalId", "u-1"));

        Response patched =
                api.call("PATCH", "/contacts/normalize?idType=external&id=u-1", "{\"attributes\":{\"plan\":\"gold\"}}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(drift.contact(id)).containsEntry("plan", "gold");
    }

    @Test
    void removesAContact() throws IOException {
        ContactId id = drift.addContact(Map.of());

        Response removed = api.call("DELETE", "/contacts/" + id, "");

        assertThat(removed.status()).isEqualTo(202);
        JsonShape.assertLike("contact-deleted", removed.body());
        assertThat(api.get("/contacts/" + id).status()).isEqualTo(404);
    }

    @Test
    void takesTimelineEvents() throws IOException {
        ContactId id = drift.addContact(Map.of("externalId", "u-1"));

        Response byId = api.post("/contacts/timeline", "{\"contactId\":" + id + ",\"event\":\"Shipped\"}");
        Response byExternalId = api.post("/contacts/timeline", "{\"externalId\":\"u-1\",\"event\":\"Shipped\"}");

        JsonShape.assertLike("contact-timeline-response", byId.body());
        JsonNode entry = byExternalId.json().path("data");
        assertThat(entry.path("contactId").asLong()).isEqualTo(id.value());
        assertThat(api.post("/contacts/timeline", "{\"contactId\":1,\"event\":\"Shipped\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesWhatIsNotJson() throws IOException {
        Response refused = api.post("/contacts", "{\"attributes\":");

        assertThat(refused.status()).isEqualTo(400);
        JsonShape.assertLike("error-400", refused.body());
    }
}
