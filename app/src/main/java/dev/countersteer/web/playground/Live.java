package dev.countersteer.web.playground;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.simulator.SimulatedMailServer;
import dev.countersteer.simulator.Watch;
import dev.countersteer.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells open pages at once that something has changed, not what: they ask again for what they show. So a page that lost
 * its connection is up to date with its next event, and nothing is kept for it meanwhile. Each page holds the thread of its
 * request.
 */
final class Live implements Routes {
    private static final Logger log = LoggerFactory.getLogger(Live.class);
    private static final String PATH = "/playground/api/live";
    /** Also how long a page that has gone is not missed: only a write finds out. */
    private static final Duration SILENCE = Duration.ofSeconds(10);
    /** Changes come in bursts. */
    private static final Duration PAUSE = Duration.ofMillis(100);

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
        routes.get(PATH, this::serve);
    }

    @Override
    public void end() {
        open.forEach(Signal::end);
    }

    /** Not by Javalin's own events: one whose request has gone with its server is answered again and again, for ever. */
    private void serve(Context page) {
        page.contentType("text/event-stream").header("Cache-Control", "no-store");
        Signal signal = new Signal();
        Watch talk = drift.onChange(signal::raise);
        Watch mails = mail.onChange(signal::raise);
        open.add(signal);
        try {
            tell(page.res().getOutputStream(), signal);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            log.debug("A page has gone", e);
        } finally {
            open.remove(signal);
            mails.close();
            talk.close();
        }
    }

    private static void tell(OutputStream page, Signal signal) throws IOException, InterruptedException {
        send(page, "changed");
        while (!signal.hasEnded()) {
            send(page, signal.await(SILENCE, PAUSE) ? "changed" : "ping");
        }
    }

    /** Browsers pass over an event without data. */
    private static void send(OutputStream page, String event) throws IOException {
        page.write(("event: " + event + "\ndata: {}\n\n").getBytes(US_ASCII));
        page.flush();
    }
}
