package dev.countersteer.commands.whois;

import com.google.inject.Module;
import dev.countersteer.api.BotPlugin;
import dev.countersteer.api.Settings;

/** Brings {@code /whois}. */
public final class WhoisPlugin implements BotPlugin {
    @Override
    public String name() {
        return "whois";
    }

    @Override
    public Module module(Settings settings) {
        return new WhoisModule(WhoisConfig.from(settings));
    }
}
