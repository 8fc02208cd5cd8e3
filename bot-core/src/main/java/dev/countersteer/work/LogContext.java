package dev.countersteer.work;

import dev.countersteer.api.ConversationId;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.MDC;

/** Puts the message and the conversation that a thread works on into each of its log lines. */
public final class LogContext {
    private static final String MESSAGE = "message";
    private static final String CONVERSATION = "conversation";

    private LogContext() {}

    /** Does the work with the two ids in each log line of this thread, and puts back what was there before. */
    public static <T> T during(long message, ConversationId conversation, Supplier<T> work) {
        Map<String, String> before = Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of());
        MDC.put(MESSAGE, Long.toString(message));
        MDC.put(CONVERSATION, conversation.toString());
        try {
            return work.get();
        } finally {
            MDC.setContextMap(before);
        }
    }
}
