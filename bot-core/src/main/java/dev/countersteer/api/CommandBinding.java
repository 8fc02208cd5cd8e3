package dev.countersteer.api;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Provider;
import java.util.HashMap;
import java.util.Map;

/** A command as its module bound it. Written while Guice configures, on one thread, and only read after that. */
public final class CommandBinding {
    private final Class<? extends CommandHandler<?>> handler;
    private final Provider<? extends CommandHandler<?>> provider;
    private final Map<Class<?>, ArgumentParser<?>> parsers = new HashMap<>();

    CommandBinding(Class<? extends CommandHandler<?>> handler, Provider<? extends CommandHandler<?>> provider) {
        this.handler = requireNonNull(handler, "handler is null");
        this.provider = requireNonNull(provider, "provider is null");
    }

    /**
     * Says how arguments of a type of your own are read.
     *
     * @throws IllegalStateException the type has a parser here already
     */
    public <T> CommandBinding parse(Class<T> type, ArgumentParser<? extends T> parser) {
        if (parsers.put(type, requireNonNull(parser, "parser is null")) != null) {
            throw new IllegalStateException(handler.getName() + " binds two parsers for " + type.getName());
        }
        return this;
    }

    /** The class that runs the command. */
    public Class<? extends CommandHandler<?>> handler() {
        return handler;
    }

    /** Gives the one instance of it, once the injector is there. */
    public Provider<? extends CommandHandler<?>> provider() {
        return provider;
    }

    /** The parsers of this command's own types. */
    public Map<Class<?>, ArgumentParser<?>> parsers() {
        return Map.copyOf(parsers);
    }
}
