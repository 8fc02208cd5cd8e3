package dev.countersteer.commands.verify;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.EventHandler;
import dev.countersteer.api.OnEvent;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Scope;
import dev.countersteer.api.Task;
import dev.countersteer.api.event.VisitorMessage;
import jakarta.inject.Inject;

/** Takes the code out of what the visitor writes. */
@OnEvent(name = "verify", summary = "Takes the code that a visitor was asked for", scopes = Scope.CONTACT_WRITE)
final class CodeInChat implements EventHandler<VisitorMessage> {
    private final Answers answers;

    @Inject
    CodeInChat(Answers answers) {
        this.answers = requireNonNull(answers, "answers is null");
    }

    @Override
    public boolean wants(VisitorMessage message) {
        return !Codes.in(message.text()).isEmpty();
    }

    @Override
    public Reply handle(Task task, VisitorMessage message) throws Exception {
        return VerifyReplies.toBoth(answers.take(task, Codes.in(message.text())));
    }
}
