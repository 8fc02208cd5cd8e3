package dev.countersteer.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import dev.countersteer.web.RequestBody.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Reads the body of a request to a plugin's endpoint, which anyone may send: not too much, and not for too long. */
final class EndpointBody {
    static final int LONGEST = 64 * 1024;
    static final long TAKES_AT_MOST_SECONDS = 5;

    private static final HttpError TOO_LARGE = new HttpError(413, "too_large", "The body has at most 64 KiB");
    private static final HttpError TOO_SLOW = new HttpError(
            408, "too_slow", "The body was not whole within " + TAKES_AT_MOST_SECONDS + " seconds: send it again");
    /** How much more is read and dropped, so that who sends too much still gets to read the answer. */
    private static final int PATIENCE = 8 * 1024 * 1024;

    private EndpointBody() {}

    /**
     * The whole body.
     *
     * @param nanos the time, as {@link System#nanoTime} has it
     * @throws RefusedException it is too long, or too slow
     * @throws IOException it ended before it was whole
     */
    static String read(InputStream stream, LongSupplier nanos) throws IOException {
        long begin = nanos.getAsLong();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] piece = new byte[8 * 1024];
        int total = 0;
        for (int length = stream.read(piece); length >= 0; length = stream.read(piece)) {
            total += length;
            if (nanos.getAsLong() - begin > SECONDS.toNanos(TAKES_AT_MOST_SECONDS)) {
                throw new RefusedException(TOO_SLOW);
            }
            if (total > PATIENCE) {
                break;
            }
            if (total <= LONGEST) {
                kept.write(piece, 0, length);
            }
        }
        if (total > LONGEST) {
            throw new RefusedException(TOO_LARGE);
        }
        return kept.toString(UTF_8);
    }
}
