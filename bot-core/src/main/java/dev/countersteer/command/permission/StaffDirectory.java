package dev.countersteer.command.permission;

import dev.countersteer.api.UserId;
import java.util.Optional;
import java.util.Set;

/** Says what people of the org are known by, where a permission names them. Safe for use by many threads. */
public interface StaffDirectory {
    /**
     * Somebody's address; empty for someone unknown, for a bot, and where Drift has none.
     *
     * @throws dev.countersteer.api.ServiceException Drift did not answer
     */
    Optional<String> email(UserId id);

    /**
     * The ids and the names of the teams that somebody is in; empty for someone unknown.
     *
     * @throws dev.countersteer.api.ServiceException Drift did not answer
     */
    Set<String> teams(UserId id);
}
