package dev.countersteer.drift;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Caller;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Role;
import dev.countersteer.api.UserId;
import dev.countersteer.dispatch.Callers;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns from Drift what a person may do. Drift's administrators are ours; whoever is not known to be one, because the id
 * is unknown or the token must not read users, is an agent.
 */
final class DriftCallers implements Callers {
    private static final Logger log = LoggerFactory.getLogger(DriftCallers.class);
    private static final Duration KEEP = Duration.ofMinutes(5);
    private static final int MOST_KEPT = 4_000;

    private final DriftClient client;
    private final Recent<UserId, Role> roles;
    private final AtomicBoolean warned = new AtomicBoolean();

    @Inject
    DriftCallers(DriftClient client, Clock clock) {
        this.client = requireNonNull(client, "client is null");
        this.roles = new Recent<>(clock, KEEP, MOST_KEPT);
    }

    @Override
    public Caller find(OrgId org, UserId id) {
        // The client's token belongs to one org, so the user's id is enough.
        return new Caller(id, roles.get(id).orElseGet(() -> learn(id)));
    }

    private Role learn(UserId id) {
        Role role = ask(id);
        roles.put(id, role);
        return role;
    }

    private Role ask(UserId id) {
        try {
            return client.user(id).asRole();
        } catch (DriftException e) {
            int status = e.status().orElse(0);
            if (status != 403 && status != 404) {
                throw e;
            }
            if (status == 403 && warned.compareAndSet(false, true)) {
                log.warn("Everyone is taken for an agent, administrators too: {}", e.getMessage());
            }
            return Role.AGENT;
        }
    }
}
