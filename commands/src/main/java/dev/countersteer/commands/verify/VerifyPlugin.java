package dev.countersteer.commands.verify;

import com.google.inject.Module;
import dev.countersteer.api.BotPlugin;
import dev.countersteer.api.Settings;

/** Brings {@code /verify}, and the look for codes in what visitors write. */
public final class VerifyPlugin implements BotPlugin {
    @Override
    public String name() {
        return "verify";
    }

    @Override
    public Module module(Settings settings) {
        return new VerifyModule(settings.text("verify.attribute").orElse(""));
    }
}
