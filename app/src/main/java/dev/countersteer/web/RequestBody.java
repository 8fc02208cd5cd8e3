package dev.countersteer.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a body up to a limit, which holds for bodies that do not declare their length, too. */
final class RequestBody {
    /** How much more is read and dropped, so that who sends too much still gets to read the answer. */
    private static final int PATIENCE = 8 * 1024 * 1024;

    private static final int PIECE = 64 * 1024;

    private RequestBody() {}

    /** The body; empty when it is longer than {@code limit} bytes, and then the connection closes after the answer. */
    static Optional<byte[]> read(Context context, int limit) throws IOException {
        InputStream stream = context.bodyInputStream();
        int declared = context.contentLength();
        if (declared <= limit) {
            byte[] body = stream.readNBytes(limit + 1);
            if (body.length <= limit) {
                return Optional.of(body);
            }
        }
        if (declared <= PATIENCE) {
            drop(stream);
        }
        context.header("Connection", "close");
        return Optional.empty();
    }

    private static void drop(InputStream stream) throws IOException {
        byte[] piece = new byte[PIECE];
        int dropped = 0;
        int read = 0;
        while (read >= 0 && dropped < PATIENCE) {
            dropped += read;
            read = stream.read(piece);
        }
    }
}
