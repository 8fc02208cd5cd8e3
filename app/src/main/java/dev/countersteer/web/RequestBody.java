package dev.countersteer.web;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body as it comes, without a thread that waits for it: a client that is slow costs a connection, and nothing
 * more. A body that is there already is read at once, on the calling thread.
 */
final class RequestBody implements Invocable.Task {
    static final int LONGEST = 1024 * 1024;
    static final long TAKES_AT_MOST_SECONDS = 5;

    private static final HttpError TOO_LARGE = new HttpError(413, "too_large", "A webhook has at most 1 MiB");
    private static final HttpError TOO_SLOW = new HttpError(
            408, "too_slow", "The body was not whole within " + TAKES_AT_MOST_SECONDS + " seconds: send it again");
    private static final HttpError BROKEN_OFF = new HttpError(400, "broken_off", "The body ended before it was whole");
    /** How much more is read and dropped, so that who sends too much still gets to read the answer. */
    private static final int PATIENCE = 8 * 1024 * 1024;

    private static final int USUAL = 4 * 1024;

    private final Request request;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(USUAL);
    private long length;
    private Scheduler.@Nullable Task deadline;

    private RequestBody(Request request) {
        this.request = requireNonNull(request, "request is null");
    }

    /** The body; fails with a {@link RefusedException} when it is too long, too slow, or broken off. */
    static CompletionStage<byte[]> read(Request request) {
        RequestBody body = new RequestBody(request);
        body.run();
        return body.whole;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    /** Takes what has come; called again when there is more. */
    @Override
    public void run() {
        while (!whole.isDone()) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                awaitMore();
                return;
            }
            take(chunk);
        }
    }

    private void awaitMore() {
        if (deadline == null) {
            deadline = request.getComponents()
                    .getScheduler()
                    .schedule(this::runOut, TAKES_AT_MOST_SECONDS, TimeUnit.SECONDS);
        }
        request.demand(this);
    }

    /** On another thread: the scheduler's has the deadlines of all connections to keep. */
    private void runOut() {
        request.getComponents().getExecutor().execute(() -> refuse(TOO_SLOW));
    }

    private void take(Content.Chunk chunk) {
        if (Content.Chunk.isFailure(chunk)) {
            refuse(BROKEN_OFF);
            return;
        }
        keep(chunk.getByteBuffer());
        chunk.release();
        if (length > PATIENCE || (chunk.isLast() && length > LONGEST)) {
            refuse(TOO_LARGE);
        } else if (chunk.isLast()) {
            if (deadline != null) {
                deadline.cancel();
            }
            whole.complete(kept.toByteArray());
        }
    }

    private void keep(ByteBuffer bytes) {
        length += bytes.remaining();
        if (length <= LONGEST) {
            byte[] piece = BufferUtil.toArray(bytes);
            kept.write(piece, 0, piece.length);
        }
    }

    private void refuse(HttpError error) {
        whole.completeExceptionally(new RefusedException(error));
    }

    /** Why a body was not taken. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient HttpError error;

        RefusedException(HttpError error) {
            super(error.message());
            this.error = error;
        }

        HttpError error() {
            return error;
        }
    }
}
