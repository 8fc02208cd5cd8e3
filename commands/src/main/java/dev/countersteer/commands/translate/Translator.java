package dev.countersteer.commands.translate;

/** A service that translates. Safe for use by many threads. */
@FunctionalInterface
interface Translator {
    /**
     * Translates a text.
     *
     * @throws dev.countersteer.api.UserException the service cannot translate this: says why, for agents
     * @throws RefusedException the service translates nothing for this bot until somebody sees to that
     * @throws dev.countersteer.api.ServiceException the service failed, and may answer later
     */
    Translation translate(TranslationRequest request);
}
