package dev.countersteer.app.contacts;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;

/** Shows how far an import is: a bar on a terminal, and a line for each tenth elsewhere. */
final class Progress {
    private static final int WIDTH = 20;
    private static final String CLEARED = "\r" + " ".repeat(78) + "\r";

    private final PrintWriter err;
    private final boolean terminal;
    private final long lines;
    private long shown = -1;

    /**
     * @param lines of the whole file
     */
    Progress(PrintWriter err, boolean terminal, long lines) {
        this.err = requireNonNull(err, "err is null");
        this.terminal = terminal;
        this.lines = lines;
    }

    void show(long line, Tally tally) {
        long percent = Math.min(100, 100 * line / Math.max(1, lines));
        long step = terminal ? tally.records() : percent / 10;
        if (step == shown) {
            return;
        }
        shown = step;
        String text = percent + " %, " + tally;
        if (terminal) {
            int full = (int) (percent * WIDTH / 100);
            err.print("\r[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + text);
        } else {
            err.println(text);
        }
        err.flush();
    }

    /** A line of its own; the bar comes back with the next record. */
    void say(String line) {
        err.println((terminal ? CLEARED : "") + line);
        err.flush();
        shown = terminal ? -1 : shown;
    }
}
