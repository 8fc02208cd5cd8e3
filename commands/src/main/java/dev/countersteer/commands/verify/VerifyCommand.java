package dev.countersteer.commands.verify;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Describe;
import dev.countersteer.api.Matches;
import dev.countersteer.api.Option;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Scope;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.api.Verified;
import jakarta.inject.Inject;
import java.util.Optional;

/** Asks the visitor for a code that is mailed to them; with the code, takes it from the agent. */
@SlashCommand(
        name = "verify",
        summary = "Proves by a mailed code that the visitor is who they say",
        examples = {"/verify", "/verify 123456", "/verify --again"},
        scopes = Scope.CONTACT_WRITE)
final class VerifyCommand implements CommandHandler<VerifyCommand.Arguments> {
    private final Challenge challenge;
    private final Answers answers;

    @Inject
    VerifyCommand(Challenge challenge, Answers answers) {
        this.challenge = requireNonNull(challenge, "challenge is null");
        this.answers = requireNonNull(answers, "answers is null");
    }

    @Override
    public Reply handle(Call call, Arguments arguments) throws Exception {
        if (arguments.code().isPresent()) {
            return VerifyReplies.toAgents(
                    answers.take(call, Codes.in(arguments.code().get())));
        }
        Optional<Verified> proof = arguments.again() ? Optional.empty() : Verified.in(call);
        return proof.isPresent() ? VerifyReplies.already(proof.get()) : challenge.put(call);
    }

    record Arguments(
            @Option("mails another code to a visitor who has been verified")
            boolean again,

            @Describe("the code, if the visitor told you")
            @Matches(value = "[0-9]{3}[ -]?[0-9]{3}", expected = "a code of six digits")
            Optional<String> code) {
        Arguments {
            requireNonNull(code, "code is null");
        }
    }
}
