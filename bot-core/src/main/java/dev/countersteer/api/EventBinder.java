package dev.countersteer.api;

import static java.util.Objects.requireNonNull;

import com.google.inject.Binder;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;

/** Binds handlers of events in a Guice module: {@code eventBinder(binder()).bind(QuoteOnGoal.class)}. */
public final class EventBinder {
    private final Binder binder;

    private EventBinder(Binder binder) {
        this.binder = binder;
    }

    /** Binds handlers with the binder of a Guice module, while that module configures. */
    public static EventBinder eventBinder(Binder binder) {
        return new EventBinder(requireNonNull(binder, "binder is null"));
    }

    /**
     * Binds a handler. Everything wrong in its declaration is found at start-up and named there.
     *
     * @param handler a class with {@link OnEvent} and an {@code @Inject} constructor
     */
    public void bind(Class<? extends EventHandler<?>> handler) {
        binder.bind(handler).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder, EventBinding.class)
                .addBinding()
                .toInstance(new EventBinding(handler, binder.getProvider(handler)));
    }
}
