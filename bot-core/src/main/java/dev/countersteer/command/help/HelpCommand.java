package dev.countersteer.command.help;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Describe;
import dev.countersteer.api.Quoted;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.command.CommandRegistry;
import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.command.permission.Authorizer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Lists the commands that the asking agent may use, or explains one of them. */
@SlashCommand(
        name = HelpModule.NAME,
        summary = "Lists the commands, or explains one",
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
        Predicate<CommandDefinition> allowed = authorizer.allowed(call::caller);
        return Reply.note(arguments
                .topic()
                .map(topic -> about(topic, allowed))
                .orElseGet(() -> HelpText.list(registry.get().commands(allowed))));
    }

    private String about(String topic, Predicate<CommandDefinition> allowed) {
        List<CommandDefinition> commands = registry.get().commands(allowed);
        String wanted = topic.replaceFirst("^/", "").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        Optional<CommandDefinition> named = commands.stream()
                .filter(command ->
                        command.name().equals(wanted) || command.aliases().contains(wanted))
                .findFirst();
        if (named.isPresent()) {
            return HelpText.page(named.get());
        }
        List<CommandDefinition> found =
                commands.stream().filter(command -> speaksOf(command, wanted)).toList();
        return found.isEmpty()
                ? HelpText.unknown(Quoted.shortened(wanted), registry.get().near(wanted, allowed))
                : HelpText.list(found);
    }

    private static boolean speaksOf(CommandDefinition command, String wanted) {
        return Stream.concat(Stream.of(command.name(), command.summary(), command.group()), command.aliases().stream())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
