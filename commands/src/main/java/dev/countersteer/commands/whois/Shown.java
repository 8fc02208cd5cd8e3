package dev.countersteer.commands.whois;

import dev.countersteer.api.Quoted;

/** A value as a note may show it. Browsers set most of what there is to show. */
final class Shown {
    private static final int MOST = 120;

    private Shown() {}

    /** Empty where there is nothing to be seen. */
    static String of(String text) {
        return Quoted.visible(text, MOST);
    }
}
