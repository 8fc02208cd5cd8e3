package dev.countersteer.command;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ServiceException;
import dev.countersteer.api.UserId;
import dev.countersteer.command.Mistake.Kind;
import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.command.text.CommandLine;
import dev.countersteer.command.value.ContactAttributes;
import dev.countersteer.command.value.Lookups;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tries at start-up whether the examples of commands run what they are to show. What has to be looked up is not tried:
 * nobody knows then which people and contacts there will be.
 */
final class Examples {
    private static final Set<Kind> OF_THE_CONTACT = EnumSet.of(Kind.NOT_KNOWN, Kind.WRONG_IN_CONTACT);

    private final CommandRegistry registry;

    Examples(CommandRegistry registry) {
        this.registry = requireNonNull(registry, "registry is null");
    }

    /** Reports each example that is not taken. */
    void check(CommandDefinition definition, Consumer<String> problems) {
        for (String example : definition.examples()) {
            String begin = definition + ": the example \"" + example + "\" ";
            CommandLine line = CommandLine.parse(example).orElse(new CommandLine(example, ""));
            Found found = registry.find(line, any -> true);
            if (found instanceof Found.Command command && command.definition() == definition) {
                mistakes(line, command).stream()
                        .filter(mistake -> !OF_THE_CONTACT.contains(mistake.kind()))
                        .forEach(mistake -> problems.accept(begin + "is wrong: " + shown(line, mistake)));
            } else {
                problems.accept(begin + "is another command's; change it");
            }
        }
    }

    private static List<Mistake> mistakes(CommandLine line, Found.Command command) {
        Lookups nothing = new Lookups(
                new UserId(1),
                ContactAttributes.NONE,
                () -> {
                    throw new NotTriedException();
                },
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        try {
            Bound bound = ArgumentBinder.bind(command.definition(), line.text(), command.arguments(), nothing);
            return bound instanceof Bound.Mistakes wrong ? wrong.mistakes() : List.of();
        } catch (NotTriedException | ServiceException e) {
            return List.of();
        }
    }

    private static String shown(CommandLine line, Mistake mistake) {
        String kind = mistake.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String typed = line.text().substring(mistake.from(), mistake.to());
        String says = mistake.expected().isEmpty() ? kind + " " + typed : mistake.about() + ": " + mistake.expected();
        return says.strip() + "; mend it";
    }

    private static final class NotTriedException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
