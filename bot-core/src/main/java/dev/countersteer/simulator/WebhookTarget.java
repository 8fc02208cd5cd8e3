package dev.countersteer.simulator;

import java.io.IOException;

/** Where the simulated Drift sends its webhooks: a bot's door, over HTTP or called directly. */
@FunctionalInterface
public interface WebhookTarget {
    /**
     * Takes one webhook; called on the simulator's delivery thread, one at a time.
     *
     * @param body the JSON envelope
     * @param verificationToken what Drift sends as {@code X-Verification-Token}
     * @return the HTTP status; anything but 2xx counts as failed
     * @throws IOException when no answer came; counts as failed
     */
    int deliver(byte[] body, String verificationToken) throws IOException;
}
