package dev.countersteer.commands.whois;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Option;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Scope;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.api.UserException;
import dev.countersteer.api.contact.ExternalId;
import jakarta.inject.Inject;
import java.util.Optional;

/** Shows the agents who the visitor is, and links the visitor to the id that the company knows them by. */
@SlashCommand(
        name = "whois",
        summary = "Shows what Drift knows of the visitor, and whether it is proven",
        examples = {"/whois", "/whois --link u-7f3c9a1e", "/whois --link u-7f3c9a1e --replace"},
        scopes = Scope.CONTACT_WRITE)
final class WhoisCommand implements CommandHandler<WhoisCommand.Arguments> {
    private final Portrait portrait;

    @Inject
    WhoisCommand(Portrait portrait) {
        this.portrait = requireNonNull(portrait, "portrait is null");
    }

    @Override
    public Reply handle(Call call, Arguments arguments) throws Exception {
        if (arguments.link().isPresent()) {
            return new Link(call, arguments.link().get(), arguments.replace()).make();
        }
        return Reply.note(portrait.of(call));
    }

    record Arguments(
            @Option("gives the visitor this external id, for agents and admins")
            Optional<ExternalId> link,

            @Option("with --link: overwrites another external id of the visitor")
            boolean replace) {
        Arguments {
            requireNonNull(link, "link is null");
            if (replace && link.isEmpty()) {
                throw new UserException("--replace goes with --link; type /whois --link EXTERNAL-ID --replace");
            }
        }
    }
}
