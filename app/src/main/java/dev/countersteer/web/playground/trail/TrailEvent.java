package dev.countersteer.web.playground.trail;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that happened on a message's way.
 *
 * @param after milliseconds after the message was written
 * @param kind webhook, store, call, step, post or end
 * @param good whether it went as it should
 */
record TrailEvent(long after, String kind, String text, boolean good) {
    /** Clocks of different parts may differ by a little: nothing happens before the message. */
    static TrailEvent of(Instant written, Instant at, String kind, String text, boolean good) {
        return new TrailEvent(Math.max(0, Duration.between(written, at).toMillis()), kind, text, good);
    }
}
