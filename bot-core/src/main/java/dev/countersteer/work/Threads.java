package dev.countersteer.work;

import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Makes threads: virtual ones where the JVM has them (21 and later), else platform daemons. */
public final class Threads {
    private Threads() {}

    /**
     * A factory of threads for work that waits a lot, one thread a task.
     *
     * @param name begins the threads' names
     */
    public static ThreadFactory forTasks(String name) {
        try {
            // Compiled for 17, which has no Thread.ofVirtual: reached by name.
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            Class<?> type = Class.forName("java.lang.Thread$Builder");
            Object named = type.getMethod("name", String.class, long.class).invoke(builder, name + "-", 0L);
            return (ThreadFactory) type.getMethod("factory").invoke(named);
        } catch (NoSuchMethodException e) {
            return daemons(name);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JVM has Thread.ofVirtual and does not let it be used", e);
        }
    }

    /**
     * A factory of platform threads that do not keep the JVM alive.
     *
     * @param name begins the threads' names
     */
    public static ThreadFactory daemons(String name) {
        ThreadFactory threads = Executors.defaultThreadFactory();
        return task -> {
            Thread thread = threads.newThread(task);
            thread.setName(name + "-" + thread.getName());
            thread.setDaemon(true);
            return thread;
        };
    }
}
