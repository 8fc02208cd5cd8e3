package dev.countersteer.dispatch;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Reply;
import dev.countersteer.api.UserException;
import dev.countersteer.command.ArgumentBinder;
import dev.countersteer.command.Bound;
import dev.countersteer.command.CommandRegistry;
import dev.countersteer.command.Found;
import dev.countersteer.command.UnknownCommands;
import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.command.help.HelpText;
import dev.countersteer.command.help.MistakeText;
import dev.countersteer.command.text.BodyText;
import dev.countersteer.command.text.CommandLine;
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
    private final Calls calls;
    private final Authorizer authorizer = new Authorizer();

    @Inject
    Dispatcher(CommandRegistry registry, UnknownCommands unknown, Calls calls) {
        this.registry = requireNonNull(registry, "registry is null");
        this.unknown = requireNonNull(unknown, "unknown is null");
        this.calls = requireNonNull(calls, "calls is null");
    }

    /**
     * Whether a message gets an answer, as far as its text tells: it is a command, and either registered or one whose
     * writer is told that it is not. Asks nobody.
     */
    public boolean answers(String body) {
        // Most messages are prose: a body without a slash needs no reading at all.
        return body.indexOf('/') >= 0
                && CommandLine.parse(BodyText.of(body))
                        .filter(line ->
                                registry.knows(line.name()) || tellsUnknown(registry.near(line.name(), any -> true)))
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
        DriftCall call = calls.of(request);
        String name = "/" + line.get().name();
        try {
            return answer(call, line.get());
        } catch (UserException e) {
            return new Refused(name, Reply.note(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed(name, e);
        } catch (Exception e) {
            return new Failed(name, e);
        }
    }

    private Outcome answer(DriftCall call, CommandLine line) throws Exception {
        Found found = registry.find(line, definition -> authorizer.allows(call, definition));
        if (found instanceof Found.Command command) {
            return run(call, line, command);
        }
        if (found instanceof Found.Group group) {
            return new Refused("/" + line.name(), Reply.note(HelpText.group(group.name(), group.commands())));
        }
        List<String> near = ((Found.Nothing) found).near();
        return new Refused("", tellsUnknown(near) ? Reply.note(HelpText.unknown(line.name(), near)) : Reply.none());
    }

    private Outcome run(DriftCall call, CommandLine line, Found.Command found) throws Exception {
        CommandDefinition definition = found.definition();
        String name = definition.toString();
        if (ArgumentBinder.asksForHelp(found.arguments())) {
            return new Done(name, Reply.note(HelpText.page(definition)));
        }
        Bound bound = ArgumentBinder.bind(definition, line.text(), found.arguments(), calls.lookups(call));
        if (bound instanceof Bound.Mistakes wrong) {
            return new Refused(name, Reply.note(MistakeText.note(definition, line.text(), wrong.mistakes())));
        }
        Record arguments = ((Bound.Arguments) bound).value();
        Reply reply = definition.handler().handle(call, arguments);
        return new Done(name, requireNonNull(reply, name + " returned null instead of a reply"));
    }

    private boolean tellsUnknown(List<String> near) {
        return switch (unknown) {
            case ALWAYS -> true;
            case NEVER -> false;
            case SUGGEST -> !near.isEmpty();
        };
    }
}
