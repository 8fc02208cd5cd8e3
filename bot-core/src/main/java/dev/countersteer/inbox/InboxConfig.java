package dev.countersteer.inbox;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Set;

/**
 * How commands are taken and run; the keys under {@code commands}.
 *
 * @param accept the message types a command may come in
 * @param timeLimit how long a command may run; then it is interrupted
 * @param progressAfter when agents are told that a command still runs
 * @param concurrency how many commands run at once on this node
 * @param attempts how often a command is tried before it is given up
 */
public record InboxConfig(
        Set<IncomingMessage.Type> accept, Duration timeLimit, Duration progressAfter, int concurrency, int attempts) {
    public InboxConfig {
        accept = Set.copyOf(accept);
        requireNonNull(timeLimit, "timeLimit is null");
        requireNonNull(progressAfter, "progressAfter is null");
        if (concurrency < 1 || attempts < 1) {
            throw new IllegalArgumentException("concurrency and attempts are at least 1");
        }
    }

    /** The defaults of {@code config/countersteer.conf}. */
    public static InboxConfig defaults() {
        return new InboxConfig(
                Set.of(IncomingMessage.Type.values()), Duration.ofSeconds(60), Duration.ofSeconds(3), 64, 8);
    }
}
