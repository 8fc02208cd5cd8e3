package dev.countersteer.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.contact.ContactId;
import dev.countersteer.simulator.ApiCaller.Response;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContactSearchResourceTest {
    private static final Map<String, Object> ADA =
            Map.of("email", "ada+1@example.test", "name", "Ada", "socialProfiles", Map.of("email", "ada@example.test"));

    private final SimulatedDrift drift = SimulatedDrift.start(Clock.systemUTC());
    private final ApiCaller api = ApiCaller.of(drift);

    @AfterEach
    void stop() {
        drift.close();
    }

    @Test
    void findsOneById() throws IOException {
        ContactId id = drift.addContact(ADA);

        Response found = api.get("/contacts/" + id);

        assertThat(found.status()).isEqualTo(200);
        JsonShape.assertLike("contact", found.body(), "/data/attributes/");
        assertThat(found.json().path("data").path("attributes").path("name").asText())
                .isEqualTo("Ada");
        assertThat(found.json().at("/data/attributes/socialProfiles/email").asText())
                .isEqualTo("ada@example.test");
    }

    @Test
    void hasNullForAMissingExternalId() throws IOException {
        ContactId id = drift.addContact(Map.of());

        Response found = api.get("/v1/contacts/" + id);

        assertThat(found.json().at("/data/attributes/externalId").isNull()).isTrue();
        assertThat(found.json().at("/data/attributes").has("email")).isFalse();
    }

    @Test
    void keepsAnIdOfTheCallersChoice() throws IOException {
        drift.addContact(new ContactId(17), ADA);

        Response found = api.get("/contacts/17");

        assertThat(found.json().path("data").path("id").asLong()).isEqualTo(17);
    }

    @Test
    void knowsNoOneElse() throws IOException {
        assertThat(api.get("/contacts/1").status()).isEqualTo(404);
        assertThat(api.get("/contacts/ada").status()).isEqualTo(404);
        JsonShape.assertLike("error-404", api.get("/contacts/1").body());
    }

    @Test
    void answersAddressesWithAList() throws IOException {
        ContactId first = drift.addContact(ADA);
        ContactId second = drift.addContact(ADA);

        Response found = api.get("/contacts?email=ada%2B1@example.test");
        Response none = api.get("/contacts?email=bo@example.test");

        JsonShape.assertLike("contacts-by-email", found.body(), "/data[]/attributes/");
        assertThat(ids(found)).containsExactly(first.value(), second.value());
        assertThat(found.headers().firstValue("Link")).isEmpty();
        JsonShape.assertLike("contacts-empty", none.body());
    }

    @Test
    void pagesByALinkHeader() throws IOException {
        List<Long> all = List.of(
                drift.addContact(ADA).value(),
                drift.addContact(ADA).value(),
                drift.addContact(ADA).value());

        Response first = api.get("/contacts?email=ada%2B1@example.test&limit=2");
        String link = first.headers().firstValue("Link").orElseThrow();
        Response second = api.get(link.substring(1, link.indexOf('>')));

        assertThat(link).endsWith(">; rel='next'");
        assertThat(ids(first)).containsExactlyElementsOf(all.subList(0, 2));
        assertThat(ids(second)).containsExactly(all.get(2));
        assertThat(second.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void findsSeveralByExternalId() throws IOException {
        ContactId first = drift.addContact(Map.of("externalId", "u/1"));
        ContactId second = drift.addContact(Map.of("external_id", "u2"));

        Response found = api.get("/contacts?idType=external&id=u2&id=u%2F1&id=u3");
        Response byOwnId = api.get("/contacts?idType=drift&id=" + first);

        assertThat(ids(found)).containsExactly(second.value(), first.value());
        assertThat(ids(byOwnId)).containsExactly(first.value());
    }

    @Test
    void listsNotEverybody() throws IOException {
        assertThat(api.get("/contacts").status()).isEqualTo(400);
    }

    @Test
    void tellsWhichAttributesThereAre() throws IOException {
        drift.addContact(Map.of("plan_level", "gold", "seats", 3, "vip", true));

        Response attributes = api.get("/contacts/attributes");

        JsonShape.assertLike("contact-attributes", attributes.body());
        assertThat(attributes.text())
                .contains("{\"displayName\":\"Plan level\",\"name\":\"plan_level\",\"type\":\"STRING\"}")
                .contains("\"name\":\"seats\",\"type\":\"NUMERIC\"")
                .contains("\"name\":\"vip\",\"type\":\"BOOLEAN\"");
    }

    private static List<Long> ids(Response response) throws IOException {
        return StreamSupport.stream(response.json().path("data").spliterator(), false)
                .map(contact -> contact.path("id").asLong())
                .toList();
    }
}
