package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;
import dev.countersteer.api.contact.ContactId;
import java.util.List;

/**
 * The org's web site, as far as Drift's widget is on it: browsers, who is behind them, and whether Drift believes it.
 * Where Drift's ways are not known, this takes the less comfortable one. Safe for use by many threads.
 */
public final class Site {
    private final World world;
    private final Browsers browsers;
    private final Secret signingKey;
    private final IdentityCheck check;
    private final Pulse pulse;

    Site(World world, Secret signingKey, Pulse pulse) {
        this.world = requireNonNull(world, "world is null");
        this.browsers = new Browsers(world);
        this.signingKey = requireNonNull(signingKey, "signingKey is null");
        this.check = new IdentityCheck(signingKey);
        this.pulse = requireNonNull(pulse, "pulse is null");
    }

    /**
     * The browser with this anonymous id. Looking at a page makes no contact: that comes with the first message,
     * attribute, event or identity [inferred].
     */
    public BrowserSession browser(AnonymousId id) {
        return new BrowserSession(id, world, browsers, check);
    }

    /** What happened to a contact, in the order it was told: tracked on the site, or posted through the API. */
    public List<TimelineEvent> timeline(ContactId contact) {
        return world.locked(() -> world.timeline().of(contact.value()));
    }

    /** The org's key for signed identities, for its back end only; another one in each simulator. */
    public Secret signingKey() {
        return signingKey;
    }

    /** What the org does with signed identities; {@code DISABLED} is the default. */
    public IdentityMode identityMode() {
        return check.mode();
    }

    /** Changes what the org does with signed identities, for what comes after. */
    public void identityMode(IdentityMode mode) {
        check.mode(mode);
        pulse.beat();
    }
}
