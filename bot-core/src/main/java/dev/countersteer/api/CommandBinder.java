package dev.countersteer.api;

import static java.util.Objects.requireNonNull;

import com.google.inject.Binder;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;

/** Binds commands in a Guice module: {@code commandBinder(binder()).bind(SignupCommand.class)}. */
public final class CommandBinder {
    private final Binder binder;

    private CommandBinder(Binder binder) {
        this.binder = binder;
    }

    /** Binds commands with the binder of a Guice module, while that module configures. */
    public static CommandBinder commandBinder(Binder binder) {
        return new CommandBinder(requireNonNull(binder, "binder is null"));
    }

    /**
     * Binds a command. Everything wrong in its declaration is found at start-up and named there.
     *
     * @param handler a class with {@link SlashCommand} and an {@code @Inject} constructor
     * @return what takes the {@linkplain CommandBinding#parse parsers of its own types}
     */
    public CommandBinding bind(Class<? extends CommandHandler<?>> handler) {
        binder.bind(handler).in(Scopes.SINGLETON);
        CommandBinding binding = new CommandBinding(handler, binder.getProvider(handler));
        Multibinder.newSetBinder(binder, CommandBinding.class).addBinding().toInstance(binding);
        return binding;
    }
}
