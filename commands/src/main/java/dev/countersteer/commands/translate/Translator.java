package dev.countersteer.commands.translate;

/** A service that translates. Safe for use by many threads. */
@FunctionalInterface
interface Translator {
    /**
     * Translates a text.
     *
     * @throws dev.countersteer.api.UserException the service cannot translate this: says why, for agents
     * @throws dev.countersteer.api.ServiceException the service failed, temporarily or for good
     */
    Translation translate(TranslationRequest request);
}
