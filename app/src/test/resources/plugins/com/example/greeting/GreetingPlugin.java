package com.example.greeting;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import dev.countersteer.api.BotPlugin;
import dev.countersteer.api.CommandBinder;
import dev.countersteer.api.Settings;

/** Brings {@code /greet}. */
public final class GreetingPlugin implements BotPlugin {
    @Override
    public String name() {
        return "greeting";
    }

    @Override
    public Module module(Settings settings) {
        return new AbstractModule() {
            @Override
            protected void configure() {
                CommandBinder.commandBinder(binder()).bind(GreetCommand.class);
            }
        };
    }
}
