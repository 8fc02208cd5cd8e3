package dev.countersteer.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The threads of the web server: few of its own, which wait for connections and take webhooks, and one for each other
 * request while it lasts, virtual where the JVM has them.
 */
final class WebThreads extends QueuedThreadPool {
    private static final int MOST = 200;
    private static final int FEWEST = 8;

    private final ThreadLocal<Boolean> inPlace = ThreadLocal.withInitial(() -> false);

    @Inject
    WebThreads() {
        super(MOST, FEWEST);
        setName("web");
        // Null where the JVM has no virtual threads: then requests run on the pool's own.
        setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("web-"));
    }

    /**
     * Answers, and then goes on with the connection on the thread that it has: else the server would wake another to see
     * what came next, for each answer, and that takes as long as the answer itself.
     */
    void inPlace(Runnable answer) {
        inPlace.set(true);
        try {
            answer.run();
        } finally {
            inPlace.set(false);
        }
    }

    /** Runs what may block on a thread where it may. */
    void elsewhere(Runnable work) {
        Executor virtual = getVirtualThreadsExecutor();
        requireNonNullElse(virtual, (Executor) super::execute).execute(work);
    }

    @Override
    public void execute(Runnable job) {
        if (inPlace.get()) {
            job.run();
        } else {
            super.execute(job);
        }
    }
}
