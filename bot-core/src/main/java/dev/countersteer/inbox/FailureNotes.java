package dev.countersteer.inbox;

import dev.countersteer.api.Reply;
import dev.countersteer.api.ServiceException;
import dev.countersteer.dispatch.Outcome;

/**
 * What agents are told about what does not go as it should. Nothing of an exception's text gets here. Who typed a command
 * waits for its answer; an event just came.
 */
final class FailureNotes {
    private final boolean typed;

    private FailureNotes(boolean typed) {
        this.typed = typed;
    }

    static FailureNotes on(Incoming incoming) {
        return new FailureNotes(incoming instanceof IncomingMessage);
    }

    static Reply slow() {
        return Reply.note("Still running. You will get the answer here.");
    }

    static Reply waiting(String command, boolean behind) {
        String turn = behind
                ? "when the command before it in this conversation has ended"
                : "when the bot, which is busy, has room for it";
        return Reply.note("Waiting: " + named(command) + " begins " + turn
                + ". You will be told here how it ends, and need not type it again.");
    }

    Reply retrying(Outcome.Failed failed) {
        return Reply.note(whatFailed(failed) + " Still trying " + named(failed.command()) + ": you will be told here "
                + (typed ? "how it ends, and need not type it again." : "if it fails."));
    }

    Reply gaveUp(Outcome.Failed failed, String reference) {
        return Reply.note("Sorry, " + named(failed.command()) + " did not work. " + whatFailed(failed)
                + (typed ? " Try again later, or give" : " Give") + administrator(reference));
    }

    static Reply cancelled(String command, String reference) {
        return Reply.note("Cancelled: " + command + ". Part of it may have been done."
                + " To ask your administrator what was, give this reference: " + reference);
    }

    Reply crashed(String name, String reference) {
        return Reply.note("Sorry, " + (typed ? "this command" : name)
                + " did not work: the bot stopped each time it ran. Give" + administrator(reference));
    }

    private static String administrator(String reference) {
        return " your administrator this reference: " + reference;
    }

    /** What does not exist has no name here. */
    private static String named(String command) {
        return command.isEmpty() ? "your command" : command;
    }

    private String whatFailed(Outcome.Failed failed) {
        if (failed.cause() instanceof ServiceException service) {
            return service.service()
                    + (service.isTemporary() ? " does not answer at the moment." : " refused the request.")
                    + service.remedy().map(" "::concat).orElse("");
        }
        if (failed.cause() instanceof TimeLimitException) {
            return "It took too long and was stopped; part of it may have been done.";
        }
        if (failed.cause() instanceof CommandGoneException) {
            return typed
                    ? "The bot had this command when it was typed, and does not have it now."
                    : "The bot had what does this when it was to be done, and does not have it now.";
        }
        return "Something went wrong inside the bot.";
    }
}
