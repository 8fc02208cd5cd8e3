package dev.countersteer.commands.identity;

import static dev.countersteer.api.http.EndpointBinder.endpointBinder;
import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** Binds what the site's back end may ask. */
final class IdentityModule extends AbstractModule {
    private final IdentityConfig.Access access;

    IdentityModule(IdentityConfig.Access access) {
        this.access = requireNonNull(access, "access is null");
    }

    @Override
    protected void configure() {
        bind(IdentityConfig.Access.class).toInstance(access);
        bind(Gate.class).in(Scopes.SINGLETON);
        bind(Warnings.class).in(Scopes.SINGLETON);
        bind(UserJwts.class).in(Scopes.SINGLETON);
        endpointBinder(binder()).bind(TokenEndpoint.class);
        endpointBinder(binder()).bind(ContactEndpoint.class);
        endpointBinder(binder()).bind(EventEndpoint.class);
    }
}
