package dev.countersteer.commands.translate;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Settings;
import java.util.Optional;

/**
 * What can be set about translations; the keys under {@code translate}.
 *
 * @param service empty: nothing is translated
 */
record TranslateConfig(Optional<Service> service, Access access, Language agentsLanguage) {
    TranslateConfig {
        requireNonNull(service, "service is null");
        requireNonNull(access, "access is null");
        requireNonNull(agentsLanguage, "agentsLanguage is null");
        service.ifPresent(chosen -> chosen.check(access));
    }

    static TranslateConfig from(Settings settings) {
        Access access = new Access(settings.secureUrl("translate.url"), settings.token("translate.api-key"));
        return new TranslateConfig(
                settings.text("translate.service").map(Service::named), access, agentsLanguage(settings));
    }

    private static Language agentsLanguage(Settings settings) {
        String text = settings.text("translate.agents-language").orElse("");
        return Language.ofCode(text)
                .orElseThrow(() -> new IllegalArgumentException("translate.agents-language = " + text
                        + " is no language code of ISO 639-1; write for example en, or en-GB"));
    }
}
