package dev.countersteer.api.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.EmailAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactTest {
    @Test
    void takesTheEmailAttributeFirst() {
        Contact contact =
                contact(Map.of("email", "ana@example.com", "socialProfiles", Map.of("email", "other@example.com")));

        assertThat(contact.email()).contains(new EmailAddress("ana@example.com"));
    }

    @Test
    void fallsBackToTheSocialProfile() {
        assertThat(contact(Map.of("socialProfiles", Map.of("email", " ana@example.com ")))
                        .email())
                .contains(new EmailAddress("ana@example.com"));
    }

    @Test
    void fallsBackWhenTheEmailAttributeIsNoAddress() {
        assertThat(contact(Map.of("email", "n/a", "socialProfiles", Map.of("email", "ana@example.com")))
                        .email())
                .contains(new EmailAddress("ana@example.com"));
    }

    @Test
    void hasAllAddressesEachOnce() {
        assertThat(contact(Map.of("email", "ana@example.com", "socialProfiles", Map.of("email", "other@example.com")))
                        .emails())
                .containsExactly(new EmailAddress("ana@example.com"), new EmailAddress("other@example.com"));
        assertThat(contact(Map.of("email", "ana@example.com", "socialProfiles", Map.of("email", "Ana@Example.com")))
                        .emails())
                .containsExactly(new EmailAddress("ana@example.com"));
        assertThat(contact(Map.of("email", "none")).emails()).isEmpty();
    }

    @Test
    void hasNoEmailWhereNothingLooksLikeOne() {
        assertThat(contact(Map.of()).email()).isEmpty();
        assertThat(contact(Map.of("email", "none", "socialProfiles", Map.of())).email())
                .isEmpty();
        assertThat(contact(Map.of("email", List.of("ana@example.com"), "socialProfiles", "x"))
                        .email())
                .isEmpty();
    }

    @Test
    void readsTheExternalIdInBothSpellings() {
        assertThat(contact(Map.of("externalId", "u-1")).externalId()).contains("u-1");
        assertThat(contact(Map.of("external_id", 17L)).externalId()).contains("17");
    }

    private static Contact contact(Map<String, Object> attributes) {
        return new Contact(new ContactId(17402288115L), attributes);
    }
}
