package dev.countersteer.commands.translate;

import com.google.inject.Module;
import dev.countersteer.api.BotPlugin;
import dev.countersteer.api.Settings;

/** Brings {@code /translate} and the translation of what visitors write, or a {@code /translate} that says what to set. */
public final class TranslatePlugin implements BotPlugin {
    @Override
    public String name() {
        return "translate";
    }

    @Override
    public Module module(Settings settings) {
        TranslateConfig config = TranslateConfig.from(settings);
        return config.service()
                .<Module>map(service -> new TranslateModule(config, service))
                .orElseGet(UnsetModule::new);
    }
}
