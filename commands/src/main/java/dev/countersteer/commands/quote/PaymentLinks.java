package dev.countersteer.commands.quote;

import dev.countersteer.api.UserException;
import java.net.URI;

/** Makes links at which a visitor pays. Safe for use by many threads. */
@FunctionalInterface
interface PaymentLinks {
    /**
     * A link to pay a premium's year.
     *
     * @param idempotencyKey the same link for the same key, and nothing twice at whoever takes the money
     * @throws dev.countersteer.api.ServiceException whoever takes the money does not answer, or refuses
     */
    URI link(Premium premium, String idempotencyKey);

    /** Where nobody takes money. */
    static PaymentLinks none() {
        return (premium, key) -> {
            throw new UserException(
                    "No quote was sent: this bot cannot make payment links yet. Ask whoever runs it to set"
                            + " quote.payments. Without --pay, /quote sends the price alone.");
        };
    }
}
