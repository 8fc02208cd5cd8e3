package dev.countersteer.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.ContactId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DriftContactsTest {
    private static final ConversationId CONVERSATION = new ConversationId(3914420077L);
    private static final ContactId ADA = new ContactId(17402288115L);
    private static final EmailAddress ADDRESS = new EmailAddress("ada@example.test");

    private final AtomicReference<Instant> now = new AtomicReference<>(Drift.NOW);
    private final InstantSource time = now::get;
    private Drift drift;
    private DriftContacts contacts;

    @BeforeEach
    void start() throws IOException {
        drift = Drift.start();
        contacts = new DriftContacts(drift.client, time.withZone(ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        drift.close();
    }

    @Test
    void findsTheVisitorInTwoReads() {
        drift.server.answerWith("conversation").answerWith("contact");

        Contact visitor = contacts.of(CONVERSATION);

        assertThat(visitor.id()).isEqualTo(ADA);
        assertThat(drift.server.targets()).containsExactly("/conversations/3914420077", "/contacts/17402288115");
    }

    @Test
    void remembersWhoTheVisitorIsAndReadsThemAfresh() {
        drift.server.answerWith("conversation").answerWith("contact-anonymous").answerWith("contact");

        Contact before = contacts.of(CONVERSATION);
        Contact after = contacts.of(CONVERSATION);

        assertThat(before.email()).isEmpty();
        assertThat(after.email()).contains(ADDRESS);
    }

    @Test
    void asksAgainWhoTheVisitorIsAfterAMinute() {
        drift.server
                .answerWith("conversation")
                .answerWith("contact")
                .answerWith("conversation")
                .answerWith("contact");
        contacts.of(CONVERSATION);
        now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(60)));

        contacts.of(CONVERSATION);

        assertThat(drift.server.requests()).hasSize(4);
    }

    @Test
    void saysSoWhenAConversationHasNoContact() {
        drift.server.answer(200, "{\"data\":{\"id\":3914420077,\"contactId\":null}}");

        assertThatThrownBy(() -> contacts.of(CONVERSATION))
                .isInstanceOf(DriftException.class)
                .hasMessageContaining("conversation 3914420077 has no contact");
    }

    @Test
    void findsNobodyWhereDriftKnowsNobody() {
        String unknown = Fixture.text("error-404");
        drift.server.answer(404, unknown).answer(404, unknown).answer(404, unknown);

        assertThat(contacts.find(ADA)).isEmpty();
        assertThat(contacts.findByEmail(ADDRESS)).isEmpty();
        assertThat(contacts.findByExternalId("u-7f3c9a1e")).isEmpty();
    }

    @Test
    void doesNotTakeAFailureForNobody() {
        drift.server.answer(403, Fixture.text("error-403")).answer(401, Fixture.text("error-401"));

        assertThatThrownBy(() -> contacts.find(ADA)).isInstanceOf(DriftException.class);
        assertThatThrownBy(() -> contacts.findByEmail(ADDRESS)).isInstanceOf(DriftException.class);
    }

    @Test
    void findsAllWhoShareAnAddress() {
        drift.server.answerWith("contacts-by-email");

        assertThat(contacts.findByEmail(ADDRESS)).hasSize(2);
    }

    @Test
    void findsTheOneWithAnExternalId() {
        drift.server.answerWith("contacts-by-email").answerWith("contacts-by-email");

        assertThat(contacts.findByExternalId("u-old-2211"))
                .hasValueSatisfying(contact -> assertThat(contact.id().value()).isEqualTo(17402288118L));
        assertThat(contacts.findByExternalId("17402288118")).isEmpty();
    }

    @Test
    void picksNoneOfTwoWithOneExternalId() {
        String twin = "{\"id\":1,\"attributes\":{\"externalId\":7}}";
        drift.server.answer(200, "{\"data\":[" + twin + "," + twin + "]}");

        assertThatThrownBy(() -> contacts.findByExternalId("7"))
                .isInstanceOf(DriftException.class)
                .hasMessageContaining("2 contacts share an external id");
    }

    @Test
    void createsAContactWithItsAddress() {
        drift.server.answerWith("contact-created");

        Contact created = contacts.create(ADDRESS, Map.of("externalId", "u-7f3c9a1e"));

        assertThat(created.id()).isEqualTo(ADA);
        assertThat(drift.server.requests().get(0).body())
                .contains("\"email\":\"ada@example.test\"", "\"externalId\":\"u-7f3c9a1e\"");
    }

    @Test
    void changesOnlyPlainAttributes() {
        drift.server.answerWith("contact");

        contacts.update(ADA, Map.of("seats", 3));

        assertThatThrownBy(() -> contacts.update(ADA, Map.of("tags", List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tags");
        assertThat(drift.server.requests()).hasSize(1);
    }

    @Test
    void tellsAConflictFromOtherRefusals() {
        drift.server.answer(409, Fixture.text("error-409")).answer(403, Fixture.text("error-403"));

        ServiceException taken = refusedUpdate();
        ServiceException forbidden = refusedUpdate();

        assertThat(taken.isConflict()).isTrue();
        assertThat(taken.isTemporary()).isFalse();
        assertThat(forbidden.isConflict()).isFalse();
    }

    private ServiceException refusedUpdate() {
        return catchThrowableOfType(
                ServiceException.class, () -> contacts.update(ADA, Map.of("externalId", "u-7f3c9a1e")));
    }
}
