package dev.countersteer.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/** Commands of the operating system, without which a fault cannot be made. */
final class Commands {
    private Commands() {}

    /**
     * Returns when it has ended well.
     *
     * @param needed what it takes, to be said when it fails
     */
    static void run(String needed, String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
            if (process.waitFor() != 0) {
                throw failed(needed, said, command);
            }
        } catch (IOException e) {
            throw failed(needed, e.toString(), command);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static IllegalStateException failed(String needed, String why, String... command) {
        return new IllegalStateException("\"" + String.join(" ", command) + "\" failed (" + why + "); " + needed);
    }
}
