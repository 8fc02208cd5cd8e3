package dev.countersteer.dispatch;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.OrgId;
import dev.countersteer.api.Reply;
import dev.countersteer.api.UserException;
import dev.countersteer.api.UserId;
import dev.countersteer.command.ArgumentBinder;
import dev.countersteer.command.Bound;
import dev.countersteer.command.CommandRegistry;
import dev.countersteer.command.Found;
import dev.countersteer.command.Mistake;
import dev.countersteer.command.UnknownCommands;
import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.command.help.Help;
import dev.countersteer.command.help.HelpModule;
import dev.countersteer.command.help.HelpText;
import dev.countersteer.command.help.MistakeText;
import dev.countersteer.command.permission.Authorizer;
import dev.countersteer.command.text.BodyText;
import dev.countersteer.command.text.CommandLine;
import dev.countersteer.dispatch.Outcome.Done;
import dev.countersteer.dispatch.Outcome.Failed;
import dev.countersteer.dispatch.Outcome.Reason;
import dev.countersteer.dispatch.Outcome.Refused;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Takes a message through parse, find, authorize, bind and handle. Every ending is an outcome; nothing is thrown. */
public final class Dispatcher {
    /** The name of the command that stops another one of its conversation. */
    public static final String CANCEL = "cancel";

    /** What ran where {@code --help} was typed, whichever command was asked about. */
    private static final String HELP = "/" + HelpModule.NAME;
    /** What tells and what stops is there for who has typed too much, too. */
    private static final Set<String> UNLIMITED = Set.of(HelpModule.NAME, CANCEL);

    private final CommandRegistry registry;
    private final UnknownCommands unknown;
    private final Calls calls;
    private final Authorizer authorizer;
    private final BurstLimit burst;

    @Inject
    Dispatcher(
            CommandRegistry registry, UnknownCommands unknown, Calls calls, Authorizer authorizer, BurstLimit burst) {
        this.registry = requireNonNull(registry, "registry is null");
        this.unknown = requireNonNull(unknown, "unknown is null");
        this.calls = requireNonNull(calls, "calls is null");
        this.authorizer = requireNonNull(authorizer, "authorizer is null");
        this.burst = requireNonNull(burst, "burst is null");
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

    /** The command that a message names, with its slash; empty for prose, and where there is none of the name. */
    public String commandIn(String body) {
        return CommandLine.parse(BodyText.of(body)).map(this::named).orElse("");
    }

    /** The name that was typed, with its slash, whether it exists or not: for who looks for a plugin that is gone. */
    public String typedIn(String body) {
        return CommandLine.parse(BodyText.of(body))
                .map(line -> "/" + line.name())
                .orElse("");
    }

    /** What nobody registered may be anything: it is in no audit. */
    private String named(CommandLine line) {
        return registry.knows(line.name()) ? "/" + line.name() : "";
    }

    /**
     * Whether a message is this command and nothing but it, from somebody who may use it. May ask Drift.
     *
     * @param command its name, without the slash
     * @throws dev.countersteer.api.ServiceException Drift did not say who the author is: then it is not known
     */
    public boolean orders(String command, OrgId org, UserId author, String body) {
        Predicate<CommandDefinition> allowed = authorizer.allowed(calls.caller(org, author));
        return CommandLine.parse(BodyText.of(body))
                .map(line -> registry.find(line, allowed))
                .filter(found -> found instanceof Found.Command exact
                        && exact.definition().name().equals(command)
                        && exact.arguments().isEmpty())
                .isPresent();
    }

    /**
     * Runs the command that the request holds, on this thread.
     *
     * @param progress takes what the command says of itself
     */
    public Outcome dispatch(CommandRequest request, Progress progress) {
        Optional<CommandLine> line = CommandLine.parse(BodyText.of(request.body()));
        if (line.isEmpty()) {
            return new Done("", Reply.none());
        }
        String name = named(line.get());
        try {
            return answer(calls.of(request, name, progress), line.get());
        } catch (RuntimeException e) {
            // Drift did not say who the caller is: then they may do nothing.
            return new Failed(name, e);
        }
    }

    private Outcome answer(DriftCall call, CommandLine line) {
        Predicate<CommandDefinition> allowed = authorizer.allowed(call::caller);
        Help help = new Help(registry, allowed);
        Found found = registry.find(line, allowed);
        if (found instanceof Found.Command command) {
            return ArgumentBinder.asksForHelp(command.arguments())
                    ? new Done(HELP, Reply.note(help.page(command.definition())))
                    : run(call, line, command);
        }
        if (found instanceof Found.Group group && ArgumentBinder.asksForHelp(group.arguments())) {
            return new Done(HELP, Reply.note(help.group(group)));
        }
        return notFound(line, found, help);
    }

    /** What is hidden is for the record; the caller gets the same as if it did not exist. */
    private Refused notFound(CommandLine line, Found found, Help help) {
        Found hidden = registry.find(line, any -> true);
        String name = "/" + line.name();
        String meant = hidden instanceof Found.Command command
                ? command.definition().toString()
                : hidden instanceof Found.Group ? name : "";
        if (found instanceof Found.Group group) {
            Reason reason = hidden instanceof Found.Group ? Reason.MISTAKES : Reason.PERMISSION;
            return new Refused(meant, reason, Reply.note(help.group(group)));
        }
        List<String> near = ((Found.Nothing) found).near();
        Reply reply = tellsUnknown(near) ? Reply.note(HelpText.unknown(line.name(), near)) : Reply.none();
        return new Refused(meant, meant.isEmpty() ? Reason.UNKNOWN : Reason.PERMISSION, reply);
    }

    /** Only a run counts towards the limit, and one that is repeated counts once; help is no run. */
    private Outcome run(DriftCall call, CommandLine line, Found.Command found) {
        CommandDefinition definition = found.definition();
        String name = definition.toString();
        CommandRequest request = call.request();
        if (request.run().attempt() == 1 && !UNLIMITED.contains(definition.name())) {
            Optional<Reply> tooOften = burst.count(request.author(), definition);
            if (tooOften.isPresent()) {
                return new Refused(name, Reason.LIMIT, tooOften.get());
            }
        }
        return bindAndHandle(call, line, found);
    }

    private Outcome bindAndHandle(DriftCall call, CommandLine line, Found.Command found) {
        CommandDefinition definition = found.definition();
        String name = definition.toString();
        try {
            Bound bound = ArgumentBinder.bind(definition, line.text(), found.arguments(), calls.lookups(call));
            if (bound instanceof Bound.Mistakes && definition.name().equals(HelpModule.NAME)) {
                String topic = line.text().substring(found.arguments().get(0).from());
                return new Done(HELP, Reply.note(new Help(registry, authorizer.allowed(call::caller)).about(topic)));
            }
            if (bound instanceof Bound.Mistakes wrong) {
                return new Refused(name, Reason.MISTAKES, Reply.note(note(call, line, found, wrong.mistakes())));
            }
            Record arguments = ((Bound.Arguments) bound).value();
            Reply reply = definition.handler().handle(call, arguments);
            return new Done(name, requireNonNull(reply, name + " returned null instead of a reply"));
        } catch (UserException e) {
            return new Refused(name, Reason.COMMAND, Reply.note(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed(name, e);
        } catch (Exception e) {
            return new Failed(name, e);
        }
    }

    private String note(DriftCall call, CommandLine line, Found.Command found, List<Mistake> mistakes) {
        return new Help(registry, authorizer.allowed(call::caller))
                .meantBy(line, found)
                .orElseGet(() -> MistakeText.note(found.definition(), line.text(), mistakes));
    }

    private boolean tellsUnknown(List<String> near) {
        return switch (unknown) {
            case ALWAYS -> true;
            case NEVER -> false;
            case SUGGEST -> !near.isEmpty();
        };
    }
}
