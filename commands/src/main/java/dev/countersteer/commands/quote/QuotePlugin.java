package dev.countersteer.commands.quote;

import com.google.inject.Module;
import dev.countersteer.api.BotPlugin;
import dev.countersteer.api.Settings;

/** Brings {@code /quote}, and the quote at the goal of a playbook. */
public final class QuotePlugin implements BotPlugin {
    @Override
    public String name() {
        return "quote";
    }

    @Override
    public Module module(Settings settings) {
        return new QuoteModule(QuoteConfig.from(settings));
    }
}
