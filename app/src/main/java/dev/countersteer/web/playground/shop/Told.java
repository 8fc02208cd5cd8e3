package dev.countersteer.web.playground.shop;

import dev.countersteer.api.contact.ContactId;
import dev.countersteer.simulator.Identification;
import dev.countersteer.simulator.Identification.Outcome;
import dev.countersteer.simulator.Proof;

/** What came of {@code identify}, in words, for those who watch the playground. Drift itself would not say. */
record Told(String outcome, String proof, boolean used, String message) {
    static Told of(Identification identified) {
        return new Told(
                identified.outcome().name(),
                identified.proof().name(),
                identified.outcome() != Outcome.REFUSED,
                outcome(identified) + " " + proof(identified.proof()));
    }

    private static String outcome(Identification identified) {
        String contact = identified.contact().map(ContactId::toString).orElse("nobody");
        return switch (identified.outcome()) {
            case REFUSED -> "The identity was not used: this browser stays who it was.";
            case KNOWN -> "This browser was contact " + contact + " already; its attributes are up to date.";
            case NAMED ->
                "This browser's own contact " + contact
                        + " got the external id, and keeps all it said and gave before.";
            case JOINED ->
                "This browser is contact " + contact + " now, who had the external id already." + left(identified);
            case ADDED ->
                "This browser is the new contact " + contact
                        + ", as the one it was has another external id, and keeps it.";
        };
    }

    private static String left(Identification identified) {
        return identified
                .left()
                .map(contact -> " What it said and gave before stays behind with contact " + contact + ".")
                .orElse("");
    }

    private static String proof(Proof proof) {
        return switch (proof) {
            case IGNORED -> "Signed identities are off, so nobody looked for a signature.";
            case MISSING -> "It came without a signature.";
            case VALID -> "Its signature is valid.";
            case EXPIRED -> "Its signature has expired: log in again.";
            case OF_SOMEBODY_ELSE -> "Its signature is for another external id.";
            case FORGED -> "Its signature was not made with this site's key.";
        };
    }
}
