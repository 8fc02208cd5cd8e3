package dev.countersteer.commands.translate;

import java.time.Clock;

/** The services that can translate. */
enum Service {
    LIBRETRANSLATE {
        @Override
        Translator at(Access access, Clock clock) {
            return new LibreTranslate(access, clock);
        }

        @Override
        void check(Access access) {
            if (access.url().isEmpty()) {
                throw new IllegalArgumentException("translate.service is libretranslate, and translate.url is not set;"
                        + " write where it is, for example http://localhost:5000");
            }
        }
    },

    DEEPL {
        @Override
        Translator at(Access access, Clock clock) {
            return new DeepL(access, clock);
        }

        @Override
        void check(Access access) {
            if (access.key().isEmpty()) {
                throw new IllegalArgumentException("translate.service is deepl, and translate.api-key is not set;"
                        + " DeepL shows the key in your account, under API Keys");
            }
        }
    };

    static Service named(String name) {
        for (Service service : values()) {
            if (service.name().equalsIgnoreCase(name)) {
                return service;
            }
        }
        throw new IllegalArgumentException(
                "translate.service = " + name + " is not known; write libretranslate or deepl");
    }

    /** Throws {@link IllegalArgumentException} where something is missing. */
    abstract void check(Access access);

    /** Asks the service. */
    abstract Translator at(Access access, Clock clock);
}
