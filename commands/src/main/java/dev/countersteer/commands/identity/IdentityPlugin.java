package dev.countersteer.commands.identity;

import com.google.inject.Module;
import com.google.inject.util.Modules;
import dev.countersteer.api.BotPlugin;
import dev.countersteer.api.Settings;
import java.util.ArrayList;
import java.util.List;

/** Brings the identity service; nothing of it until it is configured. */
public final class IdentityPlugin implements BotPlugin {
    @Override
    public String name() {
        return "identity";
    }

    @Override
    public Module module(Settings settings) {
        IdentityConfig config = IdentityConfig.from(settings);
        List<Module> modules = new ArrayList<>();
        config.access().map(IdentityModule::new).ifPresent(modules::add);
        config.copyTo().map(CopyModule::new).ifPresent(modules::add);
        return Modules.combine(modules);
    }
}
