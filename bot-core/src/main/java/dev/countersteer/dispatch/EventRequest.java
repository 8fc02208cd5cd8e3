package dev.countersteer.dispatch;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.event.Event;

/**
 * An event that is to be handled.
 *
 * @param id the same at each run; becomes {@link dev.countersteer.api.Task#id()}
 * @param handler the name of who asked for it
 * @param run which run of it this is
 */
public record EventRequest(String id, String handler, Event event, Run run) {
    public EventRequest {
        requireNonNull(id, "id is null");
        requireNonNull(handler, "handler is null");
        requireNonNull(event, "event is null");
        requireNonNull(run, "run is null");
    }
}
