package com.example.greet;

import com.google.inject.Module;
import dev.countersteer.api.BotPlugin;
import dev.countersteer.api.Settings;

public final class GreetPlugin implements BotPlugin {
    @Override
    public String name() {
        return "greet";
    }

    @Override
    public Module module(Settings settings) {
        return new GreetModule();
    }
}
