package dev.countersteer.web.playground.trail;

import java.util.List;

/**
 * What happened with a message, as the page reads it.
 *
 * @param from agent or visitor
 * @param text as it was typed, shortened
 * @param summary how it stands, in a sentence
 * @param going whether more is to come
 * @param events in the order of time
 */
record Trail(
        String message, String from, String text, String at, String summary, boolean going, List<TrailEvent> events) {
    Trail {
        events = List.copyOf(events);
    }
}
