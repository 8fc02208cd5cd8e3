package dev.countersteer.command;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Quoted;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Role;
import dev.countersteer.api.SlashCommand;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.Optional;

/** Lists the commands that the asking agent may use, or explains one of them. */
@SlashCommand(
        name = "help",
        summary = "Lists the commands, or explains one",
        examples = {"/help", "/help help"})
final class HelpCommand implements CommandHandler<HelpCommand.Arguments> {
    record Arguments(Optional<CommandName> command) {}

    private final Provider<CommandRegistry> registry;

    /** Takes a provider, as the registry holds this command too. */
    @Inject
    HelpCommand(Provider<CommandRegistry> registry) {
        this.registry = requireNonNull(registry, "registry is null");
    }

    @Override
    public Reply handle(Call call, Arguments arguments) {
        Role role = call.caller().role();
        CommandRegistry commands = registry.get();
        if (arguments.command().isEmpty()) {
            return Reply.note(HelpText.list(commands.allowed(role)));
        }
        String name = arguments.command().get().value();
        return Reply.note(commands.find(name)
                .filter(found -> role.includes(found.role()))
                .map(HelpText::page)
                .orElseGet(() ->
                        HelpText.unknown(name, commands.near(name, definition -> role.includes(definition.role())))));
    }

    /** A command's name as it is asked for: with its slash or without. */
    record CommandName(String value) {
        static CommandName parse(String text) {
            String name = text.startsWith("/") ? text.substring(1) : text;
            return new CommandName(Quoted.shortened(name));
        }
    }
}
