package dev.countersteer.app;

import java.net.URI;

/** A bot in this process. */
interface Bot {
    /**
     * Starts it; once only. When a part does not start, those that did are stopped, and what it threw is thrown.
     *
     * @return where a browser on this machine finds it
     */
    URI start();

    /** Stops what runs, and finishes what was begun if that takes no longer than 20 seconds. Safe to call again. */
    void stop();
}
