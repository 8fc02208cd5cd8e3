package dev.countersteer.bench;

import static dev.countersteer.api.CommandBinder.commandBinder;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import dev.countersteer.api.BotPlugin;
import dev.countersteer.api.Settings;

/** Brings the commands that measured webhooks name; found like any other plugin on the class path. */
public final class BenchPlugin implements BotPlugin {
    @Override
    public String name() {
        return "bench";
    }

    @Override
    public Module module(Settings settings) {
        return new BenchModule();
    }

    private static final class BenchModule extends AbstractModule {
        @Override
        protected void configure() {
            commandBinder(binder()).bind(PingCommand.class);
            commandBinder(binder()).bind(WaitCommand.class);
            commandBinder(binder()).bind(HoldCommand.class);
            commandBinder(binder()).bind(NapCommand.class);
            commandBinder(binder()).bind(NoteCommand.class);
        }
    }
}
