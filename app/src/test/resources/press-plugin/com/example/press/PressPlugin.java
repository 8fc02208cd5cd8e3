package com.example.press;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import dev.countersteer.api.BotPlugin;
import dev.countersteer.api.CommandBinder;
import dev.countersteer.api.Settings;

/** Brings {@code /press}. */
public final class PressPlugin implements BotPlugin {
    @Override
    public String name() {
        return "press";
    }

    @Override
    public Module module(Settings settings) {
        return new AbstractModule() {
            @Override
            protected void configure() {
                CommandBinder.commandBinder(binder()).bind(PressCommand.class);
            }
        };
    }
}
