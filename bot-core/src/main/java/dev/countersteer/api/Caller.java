package dev.countersteer.api;

import static java.util.Objects.requireNonNull;

/**
 * The person of the org who typed a command.
 *
 * @param id their Drift user id
 * @param role what they may do
 */
public record Caller(UserId id, Role role) {
    public Caller {
        requireNonNull(id, "id is null");
        requireNonNull(role, "role is null");
    }
}
