package dev.countersteer.outbox;

import java.util.Set;

/**
 * What the outbox knows of a conversation's other posts, when one is looked for.
 *
 * @param ids Drift's ids of other messages of the outbox
 * @param alike how many of the earlier ones say the same, and were or may have been posted since the cause, under an id
 *     that is not known
 */
public record PostedBefore(Set<Long> ids, int alike) {
    public PostedBefore {
        ids = Set.copyOf(ids);
    }
}
