package dev.countersteer.dispatch;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Reply;
import dev.countersteer.api.UserException;
import dev.countersteer.api.contact.Contacts;
import dev.countersteer.command.ArgumentBinder;
import dev.countersteer.command.BodyText;
import dev.countersteer.command.Bound;
import dev.countersteer.command.CommandDefinition;
import dev.countersteer.command.CommandLine;
import dev.countersteer.command.CommandRegistry;
import dev.countersteer.command.HelpText;
import dev.countersteer.command.UnknownCommands;
import dev.countersteer.dispatch.Outcome.Done;
import dev.countersteer.dispatch.Outcome.Failed;
import dev.countersteer.dispatch.Outcome.Refused;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Takes a message through parse, find, authorize, bind and handle. Every ending is an outcome; nothing is thrown. */
public final class Dispatcher {
    private final CommandRegistry registry;
    private final UnknownCommands unknown;
    private final Callers callers;
    private final Contacts contacts;
    private final Authorizer authorizer = new Authorizer();

    @Inject
    Dispatcher(CommandRegistry registry, UnknownCommands unknown, Callers callers, Contacts contacts) {
        this.registry = requireNonNull(registry, "registry is null");
        this.unknown = requireNonNull(unknown, "unknown is null");
        this.callers = requireNonNull(callers, "callers is null");
        this.contacts = requireNonNull(contacts, "contacts is null");
    }

    /**
     * Whether a message gets an answer, as far as its text tells: it is a command, and either registered or one whose
     * writer is told that it is not. Asks nobody.
     */
    public boolean answers(String body) {
        // Most messages are prose: a body without a slash needs no reading at all.
        return body.indexOf('/') >= 0
                && CommandLine.parse(BodyText.of(body))
                        .filter(line -> registry.find(line.name()).isPresent()
                                || tellsUnknown(registry.near(line.name(), any -> true)))
                        .isPresent();
    }

    /** The command that a message names, with its slash, whether it exists or not; empty for prose. */
    public String commandIn(String body) {
        return CommandLine.parse(BodyText.of(body))
                .map(line -> "/" + line.name())
                .orElse("");
    }

    /** Runs the command that the request holds, on this thread. */
    public Outcome dispatch(CommandRequest request) {
        Optional<CommandLine> line = CommandLine.parse(BodyText.of(request.body()));
        if (line.isEmpty()) {
            return new Done("", Reply.none());
        }
        DriftCall call = new DriftCall(request, callers, contacts);
        String name = "/" + line.get().name();
        try {
            Optional<CommandDefinition> definition =
                    registry.find(line.get().name()).filter(found -> authorizer.allows(call, found));
            return definition.isPresent() ? run(call, definition.get(), line.get()) : unknown(call, line.get());
        } catch (UserException e) {
            return new Refused(name, Reply.note(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed(name, e);
        } catch (Exception e) {
            return new Failed(name, e);
        }
    }

    private static Outcome run(DriftCall call, CommandDefinition definition, CommandLine line) throws Exception {
        String name = definition.toString();
        if (ArgumentBinder.asksForHelp(line)) {
            return new Done(name, Reply.note(HelpText.page(definition)));
        }
        Bound bound = ArgumentBinder.bind(definition, line);
        if (bound instanceof Bound.Mistakes mistakes) {
            return new Refused(name, Reply.note(HelpText.mistakes(definition, mistakes.sentences())));
        }
        Record arguments = ((Bound.Arguments) bound).value();
        Reply reply = definition.handler().handle(call, arguments);
        return new Done(name, requireNonNull(reply, name + " returned null instead of a reply"));
    }

    private Outcome unknown(DriftCall call, CommandLine line) {
        List<String> near = registry.near(line.name(), definition -> authorizer.allows(call, definition));
        Reply reply = tellsUnknown(near) ? Reply.note(HelpText.unknown(line.name(), near)) : Reply.none();
        return new Refused("", reply);
    }

    private boolean tellsUnknown(List<String> near) {
        return switch (unknown) {
            case ALWAYS -> true;
            case NEVER -> false;
            case SUGGEST -> !near.isEmpty();
        };
    }
}
