package dev.countersteer.commands.signup;

import com.google.inject.Module;
import com.google.inject.util.Modules;
import dev.countersteer.api.BotPlugin;
import dev.countersteer.api.Settings;

/** Brings {@code /signup}. */
public final class SignupPlugin implements BotPlugin {
    @Override
    public String name() {
        return "signup";
    }

    @Override
    public Module module(Settings settings) {
        SignupConfig config = SignupConfig.from(settings);
        return Modules.combine(new SignupModule(config), accounts(config));
    }

    private static Module accounts(SignupConfig config) {
        return config.accountsUrl().<Module>map(RemoteAccountsModule::new).orElseGet(HostAccountsModule::new);
    }
}
