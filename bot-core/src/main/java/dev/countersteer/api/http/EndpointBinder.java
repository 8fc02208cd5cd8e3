package dev.countersteer.api.http;

import static java.util.Objects.requireNonNull;

import com.google.inject.Binder;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;

/** Binds endpoints in a Guice module: {@code endpointBinder(binder()).bind(TokenEndpoint.class)}. */
public final class EndpointBinder {
    private final Binder binder;

    private EndpointBinder(Binder binder) {
        this.binder = binder;
    }

    /** Binds endpoints with the binder of a Guice module, while that module configures. */
    public static EndpointBinder endpointBinder(Binder binder) {
        return new EndpointBinder(requireNonNull(binder, "binder is null"));
    }

    /**
     * Binds an endpoint.
     *
     * @param handler a class with {@link Endpoint} and an {@code @Inject} constructor
     */
    public void bind(Class<? extends EndpointHandler> handler) {
        binder.bind(handler).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder, EndpointBinding.class)
                .addBinding()
                .toInstance(new EndpointBinding(handler, binder.getProvider(handler)));
    }
}
