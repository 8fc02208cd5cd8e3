package dev.countersteer.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Reads a body up to a limit, which holds for bodies that do not declare their length, too. One that is there is taken at
 * once. No thread waits for one that is still coming, or a few who send slowly could hold up everybody else.
 */
final class RequestBody implements ReadListener {
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    /** How much more is read and dropped, so that who sends too much still gets to read the answer. */
    private static final int PATIENCE = 8 * 1024 * 1024;

    private static final int PIECE = 8 * 1024;

    private final ServletInputStream stream;
    private final int limit;
    private final byte[] piece = new byte[PIECE];
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private int length;

    private RequestBody(ServletInputStream stream, int limit) {
        this.stream = requireNonNull(stream, "stream is null");
        this.limit = limit;
    }

    /**
     * The body; to be called where Javalin asks for a future. Fails with {@link BodyTooLargeException} when it is longer
     * than {@code limit} bytes, with {@link java.util.concurrent.TimeoutException} when it is not there within a few
     * seconds, and with {@link IOException} when it breaks off.
     */
    static CompletableFuture<byte[]> read(Context context, int limit) {
        int declared = context.contentLength();
        if (declared > PATIENCE) {
            return CompletableFuture.failedFuture(new BodyTooLargeException());
        }
        try {
            return read(context, declared, limit);
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static CompletableFuture<byte[]> read(Context context, int declared, int limit) throws IOException {
        ServletInputStream stream = context.req().getInputStream();
        if (declared >= 0 && declared <= limit && stream.available() >= declared) {
            return CompletableFuture.completedFuture(stream.readNBytes(declared));
        }
        RequestBody body = new RequestBody(stream, limit);
        stream.setReadListener(body);
        return body.whole(context.req().getAsyncContext());
    }

    /** A failure hops to a thread of the server: the one that ends deadlines must not write to whom it ended. */
    private CompletableFuture<byte[]> whole(AsyncContext request) {
        return whole.orTimeout(DEADLINE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyComposeAsync(CompletableFuture::failedFuture, request::start);
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!whole.isDone() && stream.isReady() && !stream.isFinished()) {
            // At the end it is -1, and what follows is onAllDataRead.
            take(Math.max(stream.read(piece), 0));
        }
    }

    @Override
    public void onAllDataRead() {
        if (length > limit) {
            whole.completeExceptionally(new BodyTooLargeException());
            return;
        }
        whole.complete(bytes.toByteArray());
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(new IOException("the body broke off", failure));
    }

    private void take(int count) {
        length += count;
        if (length <= limit) {
            bytes.write(piece, 0, count);
        }
        if (length > PATIENCE) {
            whole.completeExceptionally(new BodyTooLargeException());
        }
    }
}
