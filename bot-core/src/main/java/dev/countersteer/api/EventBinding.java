package dev.countersteer.api;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Provider;

/**
 * A handler of events as its module bound it.
 *
 * @param handler the class that handles the event
 * @param provider gives the one instance of it, once the injector is there
 */
public record EventBinding(Class<? extends EventHandler<?>> handler, Provider<? extends EventHandler<?>> provider) {
    public EventBinding {
        requireNonNull(handler, "handler is null");
        requireNonNull(provider, "provider is null");
    }
}
