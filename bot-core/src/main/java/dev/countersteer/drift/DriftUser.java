package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.Person;
import dev.countersteer.api.Role;
import dev.countersteer.api.UserId;
import java.util.Locale;
import java.util.Optional;

/**
 * A person of the org, or a bot. Source: {@code /docs/user-model}.
 *
 * @param role Drift's word: {@code member}, {@code admin} or {@code agent}; blank when it does not say
 */
public record DriftUser(UserId id, Optional<String> name, Optional<String> email, String role, boolean bot) {

    public DriftUser {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(email, "email is null");
        requireNonNull(role, "role is null");
    }

    static DriftUser read(JsonNode json) {
        return new DriftUser(
                new UserId(Json.id(json, "id")),
                Json.text(json, "name"),
                Json.text(json, "email"),
                Json.text(json, "role").orElse(""),
                json.path("bot").asBoolean(false));
    }

    /** What the user may do here; a bot may do little, whatever its role in Drift. */
    Role asRole() {
        if (bot) {
            return Role.MEMBER;
        }
        return switch (role.toLowerCase(Locale.ROOT)) {
            case "admin" -> Role.ADMIN;
            case "agent" -> Role.AGENT;
            default -> Role.MEMBER;
        };
    }

    /** The user as one that a command can name; without a name, the address or the id stands for it. */
    Person asPerson() {
        String shown = name.filter(given -> !given.isBlank()).or(() -> email).orElse("user " + id);
        return new Person(id, shown, email.filter(EmailAddress::isValid).map(EmailAddress::new));
    }
}
