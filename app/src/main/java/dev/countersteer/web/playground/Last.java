package dev.countersteer.web.playground;

import dev.countersteer.simulator.SimulatedMessage;
import org.jsoup.Jsoup;

/** The last message of a conversation, as one line of bare text; all empty where nothing was said. */
record Last(String message, String from, String text, String at) {
    static final Last NONE = new Last("", "", "", "");

    private static final int LENGTH = 120;

    static Last of(SimulatedMessage message) {
        return new Last(
                Long.toString(message.id()),
                Line.from(message),
                text(message),
                message.createdAt().toString());
    }

    private static String text(SimulatedMessage message) {
        String text = Jsoup.parseBodyFragment(Line.html(message)).text();
        return text.substring(0, text.offsetByCodePoints(0, Math.min(LENGTH, text.codePointCount(0, text.length()))));
    }
}
