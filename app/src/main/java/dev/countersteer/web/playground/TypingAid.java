package dev.countersteer.web.playground;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Caller;
import dev.countersteer.command.CommandRegistry;
import dev.countersteer.command.completion.Completion;
import dev.countersteer.command.completion.Suggestion;
import dev.countersteer.command.permission.Authorizer;
import dev.countersteer.dispatch.People;
import dev.countersteer.simulator.SimulatedDrift;
import jakarta.inject.Inject;
import java.util.List;

/** Says what an agent may type next, as the page reads it. Knows what that agent may use, and nothing else. */
final class TypingAid {
    private final CommandRegistry registry;
    private final Authorizer authorizer;
    private final People people;
    private final SimulatedDrift drift;

    @Inject
    TypingAid(CommandRegistry registry, Authorizer authorizer, People people, SimulatedDrift drift) {
        this.registry = requireNonNull(registry, "registry is null");
        this.authorizer = requireNonNull(authorizer, "authorizer is null");
        this.people = requireNonNull(people, "people is null");
        this.drift = requireNonNull(drift, "drift is null");
    }

    /** What may come at the caret; places are counted in the text, from 0, in UTF-16 as JavaScript counts. */
    Completions completions(Stage.Agent agent, String text, int caret) {
        Caller caller = new Caller(agent.id(), agent.role());
        return new Completions(
                Completion.of(registry, text, caret, authorizer.allowed(() -> caller), () -> people.of(drift.org()))
                        .stream()
                        .map(Item::of)
                        .toList());
    }

    record Completions(List<Item> suggestions) {
        Completions {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** What replaces the text between two places. */
    record Item(int from, int to, String insert, String help) {
        static Item of(Suggestion suggestion) {
            return new Item(suggestion.from(), suggestion.to(), suggestion.insert(), suggestion.help());
        }
    }
}
