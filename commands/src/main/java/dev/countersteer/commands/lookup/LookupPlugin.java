package dev.countersteer.commands.lookup;

import com.google.inject.Module;
import dev.countersteer.api.BotPlugin;
import dev.countersteer.api.Settings;

/** Brings {@code /lookup}. */
public final class LookupPlugin implements BotPlugin {
    @Override
    public String name() {
        return "lookup";
    }

    @Override
    public Module module(Settings settings) {
        return new LookupModule(LookupConfig.crm(settings));
    }
}
