package com.example.greeting;

import com.google.inject.Module;
import dev.countersteer.api.BotPlugin;
import dev.countersteer.api.Settings;

/** Throws when it is asked for its module. */
public final class UnconfiguredPlugin implements BotPlugin {
    @Override
    public String name() {
        return "unconfigured";
    }

    @Override
    public Module module(Settings settings) {
        throw new IllegalStateException("unconfigured.address is not set");
    }
}
