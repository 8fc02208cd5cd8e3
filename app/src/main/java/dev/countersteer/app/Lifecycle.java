package dev.countersteer.app;

import static java.util.Objects.requireNonNull;

import dev.countersteer.inbox.InboxWorker;
import dev.countersteer.outbox.OutboxWorker;
import dev.countersteer.store.Store;
import dev.countersteer.web.WebServer;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the parts of a bot in order, and stops them. The port opens before the workers start: what it takes is kept at
 * least, and a port that is taken stops the start before any command runs.
 */
final class Lifecycle implements Bot {
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration LAST_REPLIES = Duration.ofSeconds(5);
    private static final Logger log = LoggerFactory.getLogger(Lifecycle.class);

    private final Store store;
    private final WebServer web;
    private final OutboxWorker outbox;
    private final InboxWorker inbox;
    private final CatchingUp catchingUp;
    private final Housekeeping housekeeping;
    private final RunState state;

    @Inject
    Lifecycle(
            Store store,
            WebServer web,
            OutboxWorker outbox,
            InboxWorker inbox,
            CatchingUp catchingUp,
            Housekeeping housekeeping,
            RunState state) {
        this.store = requireNonNull(store, "store is null");
        this.web = requireNonNull(web, "web is null");
        this.outbox = requireNonNull(outbox, "outbox is null");
        this.inbox = requireNonNull(inbox, "inbox is null");
        this.catchingUp = requireNonNull(catchingUp, "catchingUp is null");
        this.housekeeping = requireNonNull(housekeeping, "housekeeping is null");
        this.state = requireNonNull(state, "state is null");
    }

    @Override
    public synchronized URI start() {
        try {
            store.open();
            web.start();
            outbox.start();
            inbox.start();
            store.onWorkOfOthers(inbox::wake, outbox::wake);
            catchingUp.start();
            housekeeping.start();
            state.set(RunState.State.RUNNING);
            return web.localUrl();
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    /** Each part stops also if it was never started, so a start that failed half way ends here, too. */
    @Override
    public synchronized void stop() {
        state.set(RunState.State.STOPPING);
        stop("web server", web::stop);
        stop("catching up", catchingUp::stop);
        stop("housekeeping", housekeeping::stop);
        stop("inbox worker", () -> inbox.drain(GRACE));
        stop("outbox worker", () -> outbox.finish(LAST_REPLIES));
        stop("store", store::close);
    }

    private static void stop(String part, Runnable end) {
        try {
            end.run();
        } catch (RuntimeException e) {
            log.warn("The {} did not stop cleanly; the others are stopped now", part, e);
        }
    }
}
