package dev.countersteer.dispatch;

import dev.countersteer.api.OrgId;
import dev.countersteer.api.Person;
import java.util.List;

/** Knows who belongs to an org. Safe for use by many threads. */
@FunctionalInterface
public interface People {
    /**
     * All people of the org, without its bots; what was learned a moment ago will do.
     *
     * @throws dev.countersteer.api.ServiceException Drift did not answer
     */
    List<Person> of(OrgId org);
}
