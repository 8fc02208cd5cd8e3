package dev.countersteer.command.help;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Describe;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.command.CommandRegistry;
import dev.countersteer.command.permission.Authorizer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.Optional;

/** Lists the commands that the asking agent may use, explains one of them, or looks for a word. */
@SlashCommand(
        name = HelpModule.NAME,
        summary = "Lists the commands, explains one, or looks for a word",
        examples = {"/help", "/help help"})
final class HelpCommand implements CommandHandler<HelpCommand.Arguments> {
    record Arguments(
            @Describe("a command, or a word to look for") Optional<String> topic) {}

    private final Provider<CommandRegistry> registry;
    private final Authorizer authorizer;

    /** Takes a provider, as the registry holds this command too. */
    @Inject
    HelpCommand(Provider<CommandRegistry> registry, Authorizer authorizer) {
        this.registry = requireNonNull(registry, "registry is null");
        this.authorizer = requireNonNull(authorizer, "authorizer is null");
    }

    @Override
    public Reply handle(Call call, Arguments arguments) {
        Help help = new Help(registry.get(), authorizer.allowed(call::caller));
        return Reply.note(arguments.topic().map(help::about).orElseGet(help::list));
    }
}
