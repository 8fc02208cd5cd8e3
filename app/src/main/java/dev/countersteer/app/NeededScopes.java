package dev.countersteer.app;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.countersteer.api.Scope;
import dev.countersteer.api.http.Endpoint;
import dev.countersteer.api.http.EndpointBinding;
import dev.countersteer.command.CommandRegistry;
import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.event.EventDefinition;
import dev.countersteer.event.EventKind;
import dev.countersteer.event.EventRegistry;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the bot's Drift app has to be allowed, and by which of the commands, handlers and endpoints. */
final class NeededScopes {
    private static final Set<Scope> OF_EVERY_BOT =
            EnumSet.of(Scope.CONTACT_READ, Scope.CONVERSATION_READ, Scope.CONVERSATION_WRITE, Scope.USER_READ);

    private final Map<Scope, Set<String>> users = new EnumMap<>(Scope.class);

    @Inject
    NeededScopes(CommandRegistry commands, EventRegistry events, Set<EndpointBinding> endpoints) {
        OF_EVERY_BOT.forEach(scope -> users.put(scope, Set.of()));
        for (CommandDefinition command : commands.commands(any -> true)) {
            command.scopes().forEach(scope -> add(scope, command.toString()));
        }
        Arrays.stream(EventKind.values())
                .flatMap(kind -> events.handlers(kind).stream())
                .forEach(this::addAll);
        endpoints.stream()
                .map(endpoint -> requireNonNull(endpoint.handler().getAnnotation(Endpoint.class), "it is checked"))
                .forEach(endpoint -> List.of(endpoint.scopes()).forEach(scope -> add(scope, endpoint.path())));
    }

    /** What is to be ticked, with who needs it beyond every bot. */
    String list() {
        return users.keySet().stream().map(this::withUsers).collect(joining(", "));
    }

    /** Of what is to be ticked, what a token lacks; with who needs it. */
    List<String> missing(Set<String> granted) {
        return users.keySet().stream()
                .filter(scope -> !granted.contains(scope.toString()))
                .map(this::withUsers)
                .toList();
    }

    /** What a token has and nobody needs. */
    List<String> unused(Set<String> granted) {
        return granted.stream()
                .filter(name -> Scope.named(name).filter(users::containsKey).isEmpty())
                .sorted()
                .toList();
    }

    private void addAll(EventDefinition handler) {
        handler.scopes().forEach(scope -> add(scope, handler.toString()));
    }

    private void add(Scope scope, String user) {
        if (!OF_EVERY_BOT.contains(scope)) {
            users.computeIfAbsent(scope, unused -> new TreeSet<>()).add(user);
        }
    }

    private String withUsers(Scope scope) {
        Set<String> names = users.getOrDefault(scope, Set.of());
        return names.isEmpty() ? scope.toString() : scope + " (for " + String.join(", ", names) + ")";
    }
}
