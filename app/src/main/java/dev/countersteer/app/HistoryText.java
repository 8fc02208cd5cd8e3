package dev.countersteer.app;

import dev.countersteer.api.Quoted;
import dev.countersteer.command.text.BodyText;
import dev.countersteer.history.Buried;
import dev.countersteer.history.Entry;
import dev.countersteer.history.Post;
import dev.countersteer.history.Standing;
import dev.countersteer.history.Story;
import dev.countersteer.inbox.Incoming;
import dev.countersteer.inbox.IncomingEvent;
import dev.countersteer.inbox.IncomingMessage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes what became of commands for a terminal. What people wrote is on one line, shortened, and cannot steer it. */
final class HistoryText {
    private HistoryText() {}

    /** What was given up, a line for each. */
    static String list(Buried buried) {
        List<String> lines = new ArrayList<>();
        buried.entries().forEach(entry -> lines.add(line(entry)));
        buried.posts().forEach(post -> lines.add(line(post)));
        if (lines.isEmpty()) {
            return "Nothing was given up.";
        }
        lines.add("");
        lines.add(count(buried.entries().size(), "command") + " and "
                + count(buried.posts().size(), "reply")
                + " were given up. For one of them: buried show REFERENCE, buried replay REFERENCE,"
                + " buried dismiss REFERENCE");
        return String.join("\n", lines);
    }

    /** All of a story, in the order of time within each part. */
    static String story(Story story) {
        Entry entry = story.entry();
        List<String> lines = new ArrayList<>();
        lines.add("Reference     " + entry.reference());
        lines.addAll(what(entry.incoming()));
        lines.add("Sent          " + time(entry.incoming().sent()));
        lines.add("Received      " + time(entry.received()));
        lines.add("Stands        " + stands(entry.standing()));
        story.failures()
                .forEach(failure -> lines.add(
                        "Try " + failure.attempt() + " failed  " + time(failure.at()) + "  " + safe(failure.reason())));
        int silent = entry.standing().attempts() - story.failures().size() - (ended(entry.standing()) ? 1 : 0);
        if (silent > 0) {
            lines.add("              " + count(silent, "try") + " more ended with the process, or run still");
        }
        story.steps().forEach(step -> lines.add("Step done     " + time(step.at()) + "  " + safe(step.name())));
        story.posts().forEach(post -> lines.add("Reply         " + line(post)));
        return String.join("\n", lines);
    }

    private static List<String> what(Incoming incoming) {
        if (incoming instanceof IncomingMessage message) {
            return List.of(
                    "Typed         " + typed(message.body()),
                    "By            user " + message.author() + ", in conversation " + message.conversation());
        }
        String place = incoming.place()
                .map(conversation -> ", in conversation " + conversation)
                .orElse("");
        return List.of("Event for     " + title((IncomingEvent) incoming) + place);
    }

    private static String title(IncomingEvent event) {
        return safe(event.title());
    }

    private static boolean ended(Standing standing) {
        return standing.state() == Standing.State.DONE;
    }

    private static String line(Entry entry) {
        String what = entry.incoming() instanceof IncomingMessage message
                ? typed(message.body())
                : title((IncomingEvent) entry.incoming());
        return entry.reference() + "  " + time(entry.received()) + "  " + what + "  " + stands(entry.standing());
    }

    private static String line(Post post) {
        String audience = post.message().audience().name().toLowerCase(Locale.ROOT);
        return post.reference() + "  " + time(post.created()) + "  to " + audience + ": "
                + typed(post.message().html()) + "  " + stands(post.standing());
    }

    private static String stands(Standing standing) {
        String state = standing.state().name().toLowerCase(Locale.ROOT);
        String outcome = standing.outcome().map(word -> ", " + word).orElse("");
        String finished = standing.finished().map(at -> " " + time(at)).orElse("");
        String reason = standing.reason().map(why -> ": " + safe(why)).orElse("");
        return state + outcome + finished + " after " + count(standing.attempts(), "try") + reason;
    }

    private static String typed(String body) {
        return "\"" + Quoted.shortened(safe(BodyText.of(body))) + "\"";
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String count(int count, String what) {
        String many = what.substring(0, what.length() - 1)
                + (what.endsWith("y") ? "ies" : what.charAt(what.length() - 1) + "s");
        return count + " " + (count == 1 ? what : many);
    }

    /** On one line, and without what a terminal might obey. */
    private static String safe(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("\\p{C}", "");
    }
}
