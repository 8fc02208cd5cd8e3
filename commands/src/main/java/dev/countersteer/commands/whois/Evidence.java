package dev.countersteer.commands.whois;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Call;
import dev.countersteer.api.Verified;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what there is to prove that a visitor is who Drift takes them for. */
final class Evidence {
    private final SignedIdentities mode;

    @Inject
    Evidence(WhoisConfig config) {
        this.mode = requireNonNull(config, "config is null").signedIdentities();
    }

    /** A line for each piece of evidence. */
    List<String> lines(Call call) {
        Optional<Verified> proof = Verified.in(call);
        String anonymous = proof.isPresent() ? "anonymous" : "anonymous, nothing is proven";
        List<String> lines = new ArrayList<>();
        lines.add("Identity: " + (call.contact().externalId().isPresent() ? signature() : anonymous));
        proof.ifPresent(known -> lines.add(
                "Verified: has proven by /verify in this conversation that they read the mail of " + known.email()));
        return lines;
    }

    private String signature() {
        return switch (mode) {
            case DISABLED -> "a claim, not proven. Any browser can give an external id.";
            case ENABLED -> "a claim, not proven. Drift checks signed identities, but takes unsigned ones too.";
            // Drift does not tell who set the id: the site's signature, or someone with access to its API.
            case REQUIRED ->
                "the external id is proven by a signed identity, unless it was set by --link or the API."
                        + " Name, e-mail and attributes are still claims.";
        };
    }
}
