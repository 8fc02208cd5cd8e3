package dev.countersteer.dispatch;

import dev.countersteer.api.Caller;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.UserId;

/** Knows the people of an org and what they may do. Safe for use by many threads. */
@FunctionalInterface
public interface Callers {
    /**
     * Who a user id is. Someone unknown, or a bot, has the least role.
     *
     * @throws dev.countersteer.api.ServiceException Drift did not answer
     */
    Caller find(OrgId org, UserId id);
}
