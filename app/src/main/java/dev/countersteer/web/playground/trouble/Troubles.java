package dev.countersteer.web.playground.trouble;

import static java.util.Objects.requireNonNull;

import dev.countersteer.simulator.Deliveries;
import dev.countersteer.simulator.Faults;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.simulator.SimulatedMailServer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** Which troubles there are now; they combine. Safe for use by many threads. */
final class Troubles {
    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final int COPIES = 3;
    private static final int BATCH = 3;
    private static final long SEED = 7;

    private final SimulatedDrift drift;
    private final SimulatedMailServer mail;
    private final InterruptibleAccounts accounts;
    private final Set<Trouble> active = EnumSet.noneOf(Trouble.class);

    @Inject
    Troubles(SimulatedDrift drift, SimulatedMailServer mail, InterruptibleAccounts accounts) {
        this.drift = requireNonNull(drift, "drift is null");
        this.mail = requireNonNull(mail, "mail is null");
        this.accounts = requireNonNull(accounts, "accounts is null");
    }

    synchronized boolean has(Trouble trouble) {
        return active.contains(trouble);
    }

    synchronized void begin(Trouble trouble) {
        active.add(trouble);
        apply();
    }

    synchronized void end(Trouble trouble) {
        active.remove(trouble);
        apply();
    }

    /** Ends them all; what was held is sent. */
    synchronized void endAll() {
        active.clear();
        apply();
    }

    private void apply() {
        mail.refuse(has(Trouble.MAIL_REFUSED));
        accounts.interrupt(has(Trouble.ACCOUNTS_DOWN));
        applyTo(drift.faults());
        applyTo(drift.deliveries());
    }

    /** Of two faults that fit a call, it meets the one that was begun first. */
    private void applyTo(Faults faults) {
        faults.clear();
        faults.latency(has(Trouble.DRIFT_SLOW) ? SLOW : Duration.ZERO);
        if (has(Trouble.DRIFT_DOWN)) {
            faults.always().serverError(500);
        }
        if (has(Trouble.TOO_MANY_REQUESTS)) {
            faults.always().tooManyRequests(RETRY_AFTER);
        }
        if (has(Trouble.ANSWERS_LOST)) {
            faults.always().on("POST", "/conversations/{id}/messages").loseAnswer();
        }
    }

    /** What waits for a full batch leaves first, while it still leaves in another order. */
    private void applyTo(Deliveries deliveries) {
        if (has(Trouble.WEBHOOKS_HELD)) {
            deliveries.hold();
        } else {
            deliveries.release();
        }
        deliveries.duplicate(has(Trouble.DUPLICATE_WEBHOOKS) ? COPIES : 1);
        deliveries.reorder(has(Trouble.OUT_OF_ORDER) ? BATCH : 1, SEED);
    }
}
