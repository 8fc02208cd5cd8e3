package dev.countersteer.app;

import dev.countersteer.web.HealthCheck;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whether this node does its work, as {@link Lifecycle} says; a load balancer asks. */
final class RunState implements HealthCheck {
    private volatile State state = State.STARTING;

    @Inject
    RunState() {}

    void set(State now) {
        state = now;
    }

    @Override
    public Optional<String> problem() {
        return switch (state) {
            case STARTING -> Optional.of("it is starting");
            case RUNNING -> Optional.empty();
            case STOPPING -> Optional.of("it is stopping");
        };
    }

    enum State {
        STARTING,
        RUNNING,
        STOPPING
    }
}
