package dev.countersteer.commands.whois;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Call;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.contact.Contact;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the note about a visitor. What is ours to say comes first, and what anyone may have set below it. */
final class Portrait {
    private final Evidence evidence;
    private final Seen seen;

    @Inject
    Portrait(Evidence evidence, Seen seen) {
        this.evidence = requireNonNull(evidence, "evidence is null");
        this.seen = requireNonNull(seen, "seen is null");
    }

    String of(Call call) {
        Contact contact = call.contact();
        Addresses addresses = Addresses.of(contact);
        List<String> lines = new ArrayList<>(ids(contact));
        lines.addAll(evidence.lines(call));
        lines.add("Name: " + shown(contact.name()).orElse("none"));
        lines.addAll(addresses.lines());
        lines.addAll(namesakes(call, contact.emails()));
        lines.add("First seen: " + seen.at(contact, "start_date").orElse("not known"));
        lines.add("Last seen: " + seen.at(contact, "last_active").orElse("not known"));
        Tags.line(contact).ifPresent(lines::add);
        lines.addAll(CustomAttributes.lines(contact));
        return String.join("\n", lines);
    }

    private static List<String> ids(Contact contact) {
        List<String> lines = new ArrayList<>();
        lines.add("Contact: " + contact.id());
        lines.add("External id: " + shown(contact.externalId()).orElse("none"));
        // Drift's documentation has no attribute for the browser's cookie; some sites copy it into one.
        shown(contact.text("drift_aid").or(() -> contact.text("driftt_aid")))
                .ifPresent(id -> lines.add("drift_aid: " + id));
        return lines;
    }

    private static List<String> namesakes(Call call, List<EmailAddress> addresses) {
        return addresses.isEmpty()
                ? List.of()
                : Namesakes.of(call.contact(), addresses, call.contacts()).lines();
    }

    private static Optional<String> shown(Optional<String> value) {
        return value.map(Shown::of).filter(text -> !text.isEmpty());
    }
}
