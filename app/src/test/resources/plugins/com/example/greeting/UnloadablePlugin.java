package com.example.greeting;

import com.google.inject.Module;
import dev.countersteer.api.BotPlugin;
import dev.countersteer.api.Settings;

/** Throws when it is made. */
public final class UnloadablePlugin implements BotPlugin {
    public UnloadablePlugin() {
        throw new UnsatisfiedLinkError("no such library");
    }

    @Override
    public String name() {
        return "unloadable";
    }

    @Override
    public Module module(Settings settings) {
        throw new AssertionError("there is no instance to ask");
    }
}
