package dev.countersteer.commands.identity;

import dev.countersteer.api.contact.ExternalId;
import dev.countersteer.api.contact.Guess;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns of external ids that can be guessed: whoever sends one each time, the log of each kind once. */
final class Warnings {
    private static final Logger log = LoggerFactory.getLogger(Warnings.class);

    private static final String REMEDY = " Use random ids, and the mode required";

    private final Set<Guess> logged = ConcurrentHashMap.newKeySet();

    @Inject
    Warnings() {}

    /** What is to be said of an id; mostly nothing. */
    List<String> of(ExternalId id) {
        return Guess.of(id).stream().map(this::warning).toList();
    }

    private String warning(Guess guess) {
        if (logged.add(guess)) {
            log.warn("The site sends external ids that can be guessed. {}{}", guess.warning(), REMEDY);
        }
        return guess.warning() + REMEDY;
    }
}
