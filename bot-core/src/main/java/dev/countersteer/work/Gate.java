package dev.countersteer.work;

import java.time.Duration;

/** Says how much of what is due a {@link Worker} may claim now. Safe for use by many threads. */
public interface Gate {
    /** Takes room for up to {@code most} entries, and returns for how many there is. */
    int take(int most);

    /** Gives back room that was taken and is not needed. */
    void giveBack(int unused);

    /** How long there will be no room; zero when there is some now. */
    Duration closedFor();

    /** Always open. */
    static Gate open() {
        return new Gate() {
            @Override
            public int take(int most) {
                return most;
            }

            @Override
            public void giveBack(int unused) {}

            @Override
            public Duration closedFor() {
                return Duration.ZERO;
            }
        };
    }
}
