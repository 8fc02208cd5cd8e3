package dev.countersteer.command.value;

import java.util.Optional;

/** What the contact of the conversation has to say where something was not typed. Asked only then. */
@FunctionalInterface
public interface ContactAttributes {
    /** A contact of whom nothing is known. */
    ContactAttributes NONE = attribute -> Optional.empty();

    /**
     * The value of an attribute as text; empty when there is none, or a blank one.
     *
     * @throws dev.countersteer.api.ServiceException the contact cannot be read
     */
    Optional<String> find(String attribute);
}
