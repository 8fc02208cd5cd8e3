package dev.countersteer.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * The visitor of a conversation has proven that they read the mail of an address: {@code /verify} makes that proof, and a
 * command that discloses something asks for it. It is of one conversation, and only as long as Drift has that address for
 * the visitor, as whoever changes the address is somebody else until proven again.
 *
 * @param email the address that was proven
 * @param at when
 */
public record Verified(EmailAddress email, Instant at) {
    private static final String NAME = "verified";

    public Verified {
        requireNonNull(email, "email is null");
        requireNonNull(at, "at is null");
    }

    /**
     * The proof of the visitor of a task; empty where there is none. Asks the store, and Drift for the visitor.
     *
     * @throws ServiceException one of them failed
     */
    public static Optional<Verified> in(Task task) {
        return task.recall(NAME, Verified.class)
                .filter(proof ->
                        task.contact().email().filter(proof.email()::equals).isPresent());
    }

    /**
     * The proof of the visitor of a task.
     *
     * @throws UserException there is none: tells the agents how to get one
     */
    public static Verified demand(Task task) {
        return in(task).orElseThrow(
                        () -> new UserException("Who this visitor is has not been proven in this conversation,"
                                + " so nothing was done. Type /verify, and then this again."));
    }

    /** Remembers the proof, of which the caller is sure. */
    public void keep(Task task) {
        task.remember(NAME, Verified.class, this);
    }
}
