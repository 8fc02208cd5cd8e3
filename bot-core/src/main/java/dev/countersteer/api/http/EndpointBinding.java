package dev.countersteer.api.http;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Provider;

/**
 * An endpoint as its module bound it.
 *
 * @param handler the class that answers
 * @param provider gives the one instance of it, once the injector is there
 */
public record EndpointBinding(Class<? extends EndpointHandler> handler, Provider<? extends EndpointHandler> provider) {
    public EndpointBinding {
        requireNonNull(handler, "handler is null");
        requireNonNull(provider, "provider is null");
    }
}
