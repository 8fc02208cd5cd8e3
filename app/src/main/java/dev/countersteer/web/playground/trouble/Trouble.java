package dev.countersteer.web.playground.trouble;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be made to go wrong, and what one should see then. */
enum Trouble {
    DRIFT_DOWN(
            "Drift is down",
            "Every call is answered with 500. Commands wait and are answered once all is well, within a minute or so."),
    DRIFT_SLOW("Drift is slow", "Every call takes two seconds more. Answers come late, and each comes once."),
    TOO_MANY_REQUESTS(
            "Too many requests",
            "Every call is answered with 429 and Retry-After: 2. The bot comes back no sooner, and answers once all is well."),
    ANSWERS_LOST(
            "Answers are lost",
            "Drift takes a post, and the connection breaks before it says so. The bot looks for its post and does not repeat it."),
    DUPLICATE_WEBHOOKS(
            "Webhooks come three times",
            "Each webhook is sent three times. A command still runs once, as the trail shows."),
    OUT_OF_ORDER(
            "Webhooks come out of order",
            "Three webhooks are collected, then sent in another order. Some wait for the next message."),
    WEBHOOKS_HELD("Webhooks are held", "No webhook leaves Drift. Commands stay unanswered until you switch this off."),
    MAIL_REFUSED(
            "The mail server refuses",
            "Each mail is turned away with 451. An account is created once, and its mail follows once all is well."),
    ACCOUNTS_DOWN(
            "The accounts service is down",
            "No account can be created. The agent reads that in a note, and the command is tried again with growing pauses.");

    private final String title;
    private final String effect;

    Trouble(String title, String effect) {
        this.title = requireNonNull(title, "title is null");
        this.effect = requireNonNull(effect, "effect is null");
    }

    static Optional<Trouble> named(String name) {
        return Arrays.stream(values())
                .filter(trouble -> trouble.wireName().equals(name))
                .findFirst();
    }

    /** As it is in addresses. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return title;
    }

    String effect() {
        return effect;
    }
}
