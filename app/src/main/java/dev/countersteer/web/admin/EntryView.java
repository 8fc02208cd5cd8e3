package dev.countersteer.web.admin;

import dev.countersteer.command.text.BodyText;
import dev.countersteer.history.Entry;
import dev.countersteer.inbox.Incoming;
import dev.countersteer.inbox.IncomingEvent;
import dev.countersteer.inbox.IncomingMessage;

/**
 * What was accepted as other programs read it. What is not there is empty, never absent; ids are texts, as they are too
 * long for the numbers of some readers.
 *
 * @param conversation empty for an event without one
 * @param author who typed it; empty for an event
 * @param text what was typed, as text; empty for an event
 * @param event who handles the event; empty for a command
 */
record EntryView(
        String reference,
        String conversation,
        String author,
        String text,
        String event,
        String sent,
        String received,
        StandingView standing) {
    static EntryView of(Entry entry) {
        Incoming incoming = entry.incoming();
        return new EntryView(
                entry.reference().toString(),
                incoming.place().map(Object::toString).orElse(""),
                incoming instanceof IncomingMessage message ? message.author().toString() : "",
                incoming instanceof IncomingMessage message ? BodyText.of(message.body()) : "",
                incoming instanceof IncomingEvent event ? event.title() : "",
                incoming.sent().toString(),
                entry.received().toString(),
                StandingView.of(entry.standing()));
    }
}
