package dev.countersteer.web.admin;

import dev.countersteer.command.text.BodyText;
import dev.countersteer.history.Entry;

/**
 * An accepted message as other programs read it. What is not there is empty, never absent; ids are texts,
 * as they are too long for the numbers of some readers.
 *
 * @param text what was typed, as text
 */
record EntryView(
        String reference,
        String conversation,
        String author,
        String text,
        String sent,
        String received,
        StandingView standing) {
    static EntryView of(Entry entry) {
        return new EntryView(
                entry.reference().toString(),
                entry.message().conversation().toString(),
                entry.message().author().toString(),
                BodyText.of(entry.message().body()),
                entry.message().sent().toString(),
                entry.received().toString(),
                StandingView.of(entry.standing()));
    }
}
