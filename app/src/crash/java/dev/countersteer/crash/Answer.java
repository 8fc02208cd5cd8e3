package dev.countersteer.crash;

import java.util.List;

/** What the bot's notes say, by their beginnings. */
final class Answer {
    private static final List<String> ON_THE_WAY = List.of("Still running", "Waiting: ", "Still trying");

    private Answer() {}

    /** Whether this ends a command, and does not tell that it goes on. */
    static boolean isFinal(String html) {
        return ON_THE_WAY.stream().noneMatch(html::contains);
    }
}
