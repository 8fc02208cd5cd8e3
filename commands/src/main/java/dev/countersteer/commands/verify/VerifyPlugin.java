package dev.countersteer.commands.verify;

import com.google.inject.Module;
import dev.countersteer.api.BotPlugin;
import dev.countersteer.api.Settings;
import dev.countersteer.api.contact.OwnAttribute;

/** Brings {@code /verify}, and the look for codes in what visitors write. */
public final class VerifyPlugin implements BotPlugin {
    private static final String ATTRIBUTE = "verify.attribute";

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public Module module(Settings settings) {
        String attribute = settings.text(ATTRIBUTE)
                .filter(name -> !name.isEmpty())
                .map(name -> OwnAttribute.named(ATTRIBUTE, name))
                .orElse("");
        return new VerifyModule(attribute);
    }
}
