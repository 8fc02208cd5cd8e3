package dev.countersteer.commands.lookup;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Describe;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.Option;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.api.UserException;
import dev.countersteer.api.contact.Contact;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the agents what the CRM knows of the visitor, or of somebody else. Changes nothing, however often it runs. */
@SlashCommand(
        name = "lookup",
        summary = "Shows what the CRM knows of the visitor, or of somebody else",
        examples = {"/lookup", "/lookup ana@example.com", "/lookup --external-id u-7f3c9a1e"})
final class LookupCommand implements CommandHandler<LookupCommand.Arguments> {
    private final Crm crm;

    @Inject
    LookupCommand(Crm crm) {
        this.crm = requireNonNull(crm, "crm is null");
    }

    @Override
    public Reply handle(Call call, Arguments arguments) {
        if (arguments.email().isPresent()) {
            return byEmails(List.of(arguments.email().get()));
        }
        if (arguments.externalId().isPresent()) {
            return byExternalId(arguments.externalId().get());
        }
        Contact contact = call.contact();
        List<EmailAddress> addresses = contact.emails();
        return addresses.isEmpty()
                ? byExternalId(contact.externalId().orElseThrow(LookupCommand::unknown))
                : byEmails(addresses);
    }

    private Reply byEmails(List<EmailAddress> addresses) {
        List<CrmRecord> found = new ArrayList<>();
        addresses.forEach(address -> found.addAll(crm.byEmail(address)));
        return LookupReplies.of(
                crm.name(), addresses.stream().map(EmailAddress::value).toList(), found);
    }

    private Reply byExternalId(String id) {
        // In a path these are no names: they would lead to the list of all people.
        List<CrmRecord> found = id.equals(".") || id.equals("..") ? List.of() : crm.byExternalId(id);
        return LookupReplies.of(crm.name(), List.of("external id " + id), found);
    }

    private static UserException unknown() {
        return new UserException(
                "Nobody was looked up: this visitor has no e-mail address and no external id. Ask for the"
                        + " address, and type /lookup ana@example.com");
    }

    record Arguments(
            @Describe("whom to look up; the visitor if it is left away")
            Optional<EmailAddress> email,

            @Option("looks for who has this id of your own") Optional<String> externalId) {
        Arguments {
            requireNonNull(email, "email is null");
            requireNonNull(externalId, "externalId is null");
            if (email.isPresent() && externalId.isPresent()) {
                throw new UserException("Type an address or --external-id, not both.");
            }
        }
    }
}
