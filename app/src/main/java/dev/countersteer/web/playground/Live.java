package dev.countersteer.web.playground;

import static java.util.Objects.requireNonNull;

import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.simulator.SimulatedMailServer;
import dev.countersteer.simulator.Watch;
import dev.countersteer.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.sse.SseClient;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells open pages at once that something has changed, not what: they ask again for what they show. So a page that lost
 * its connection is up to date with its next event, and nothing is kept for it meanwhile. Each page holds the thread of its
 * request.
 */
final class Live implements Routes {
    private static final String PATH = "/playground/api/live";
    /** Also how long a page that has gone is not missed: only a write finds out. */
    private static final Duration SILENCE = Duration.ofSeconds(10);
    /** Changes come in bursts. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Browsers pass over an event without data. */
    private static final String SOMETHING = "{}";

    private final SimulatedDrift drift;
    private final SimulatedMailServer mail;
    private final Set<Signal> open = ConcurrentHashMap.newKeySet();

    @Inject
    Live(SimulatedDrift drift, SimulatedMailServer mail) {
        this.drift = requireNonNull(drift, "drift is null");
        this.mail = requireNonNull(mail, "mail is null");
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.sse(PATH, this::serve);
    }

    @Override
    public void end() {
        open.forEach(Signal::end);
    }

    private void serve(SseClient page) {
        Signal signal = new Signal();
        Watch talk = drift.onChange(signal::raise);
        Watch mails = mail.onChange(signal::raise);
        open.add(signal);
        try {
            tell(page, signal);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(signal);
            mails.close();
            talk.close();
        }
    }

    private static void tell(SseClient page, Signal signal) throws InterruptedException {
        page.sendEvent("changed", SOMETHING);
        while (!page.terminated() && !signal.hasEnded()) {
            page.sendEvent(signal.await(SILENCE, PAUSE) ? "changed" : "ping", SOMETHING);
        }
    }
}
