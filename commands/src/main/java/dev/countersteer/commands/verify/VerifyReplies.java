package dev.countersteer.commands.verify;

import dev.countersteer.api.Reply;
import dev.countersteer.api.Verified;
import dev.countersteer.commands.verify.Answers.Answer;
import dev.countersteer.commands.verify.Answers.Verdict;

/** What agents and visitors read; no code is in any of it. */
final class VerifyReplies {
    private static final String NEW_CODE = " For a new code, type /verify.";

    private VerifyReplies() {}

    static Reply already(Verified proof) {
        return Reply.note("This visitor has proven in this conversation that they read the mail of " + proof.email()
                + ". To ask once more, type /verify --again.");
    }

    static Reply toAgents(Answer answer) {
        return Reply.note(note(answer));
    }

    /** Nobody is told of six digits that nobody asked for. */
    static Reply toBoth(Answer answer) {
        if (answer.verdict() == Verdict.NOT_ASKED) {
            return Reply.none();
        }
        return Reply.chat(chat(answer)).andNote(note(answer));
    }

    private static String note(Answer answer) {
        return switch (answer.verdict()) {
            case RIGHT -> "Verified: this visitor reads the mail of " + answer.email() + "." + answer.remark();
            case WRONG -> "Not verified: the code is wrong. " + tries(answer.left()) + " left.";
            case LAST_WRONG -> "Not verified: the code was wrong for the last time and holds no longer." + NEW_CODE;
            case AMBIGUOUS ->
                "Not verified yet: the message has more than one number of six digits, and the visitor was asked for"
                        + " the code alone. That used up no try.";
            case EXPIRED -> "Not verified: the code is older than ten minutes." + NEW_CODE;
            case OTHER_ADDRESS ->
                "Not verified: the code was mailed to " + answer.email()
                        + ", which is not the visitor's address any more." + NEW_CODE;
            case NOT_ASKED -> "Nobody waits for a code here." + NEW_CODE;
        };
    }

    private static String chat(Answer answer) {
        return switch (answer.verdict()) {
            case RIGHT -> "Thank you, that is the right code.";
            case WRONG -> "That is not the code that we mailed. Please look again.";
            case AMBIGUOUS -> "Please type the code of six digits alone, without other numbers.";
            case EXPIRED -> "That code is too old by now. We will send you another one.";
            default -> "That code cannot be used any more. We will send you another one.";
        };
    }

    private static String tries(int left) {
        return left == 1 ? "1 try is" : left + " tries are";
    }
}
