package dev.countersteer.inbox;

import dev.countersteer.dispatch.Outcome;
import dev.countersteer.dispatch.Progress;
import java.util.Optional;

/** What an entry asks for. */
interface Work {
    /** As notes, logs and meters name it; blank for a command that does not exist. */
    String name();

    /** Why it cannot be done any more: since it was accepted, the plugin that does it went. */
    Optional<CommandGoneException> gone();

    /** Does it, on this thread. Throws nothing that is not a defect. */
    Outcome run(Progress progress);
}
