package dev.countersteer.commands.lookup;

import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.UserException;
import java.util.List;

/**
 * Where the company keeps what it knows of people. Each method throws {@link dev.countersteer.api.ServiceException} when it
 * does not answer or refuses. What is asked for is a value, and never a part of a query language. Safe for use by many
 * threads.
 */
interface Crm {
    /** How many are asked for: where as many are found there may be more. */
    int MOST = 20;

    /** As agents know it. */
    String name();

    /** All who have this address. */
    List<CrmRecord> byEmail(EmailAddress email);

    /** All who have this id of the company's own. */
    List<CrmRecord> byExternalId(String id);

    /** Where none is set. */
    static Crm none() {
        return new Crm() {
            @Override
            public String name() {
                return "none";
            }

            @Override
            public List<CrmRecord> byEmail(EmailAddress email) {
                throw notSet();
            }

            @Override
            public List<CrmRecord> byExternalId(String id) {
                throw notSet();
            }
        };
    }

    private static UserException notSet() {
        return new UserException(
                "Nobody was looked up: this bot knows no CRM yet. Ask whoever runs it to set lookup.crm to"
                        + " hubspot, salesforce or own.");
    }
}
