package dev.countersteer.commands.signup;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Describe;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.FromContact;
import dev.countersteer.api.Option;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.api.UserException;
import dev.countersteer.api.account.AccountResult;
import dev.countersteer.api.account.Accounts;
import dev.countersteer.api.account.NewAccount;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.mail.AddressRefusedException;
import dev.countersteer.api.mail.Mailer;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * Creates an account for the visitor of the conversation, mails them the login, and tells both sides.
 *
 * <p>A second run sets the same address again, gets the account of the first run (the call's id is the idempotency key)
 * with a login that works, and mails it. So a crash after the mail server took the mail, and before that was recorded,
 * leads to a second mail and to nothing else.
 *
 * <p>An address that has an account gets no mail, unless a new login is asked for: then it is mailed one at each run.
 */
@SlashCommand(
        name = "signup",
        summary = "Creates an account for the visitor and mails them the login",
        examples = {"/signup trial", "/signup annual --email ana@example.com", "/signup trial --resend"})
final class SignupCommand implements CommandHandler<SignupCommand.Arguments> {
    private final Accounts accounts;
    private final Mailer mailer;
    private final LoginMail loginMail;

    @Inject
    SignupCommand(@ForSignup Accounts accounts, Mailer mailer, LoginMail loginMail) {
        this.accounts = requireNonNull(accounts, "accounts is null");
        this.mailer = requireNonNull(mailer, "mailer is null");
        this.loginMail = requireNonNull(loginMail, "loginMail is null");
    }

    @Override
    public Reply handle(Call call, Arguments arguments) {
        requireMail();
        EmailAddress address = arguments.email();
        requireMailable(address, arguments.plan());
        Contact contact = call.contact();
        boolean typed = !contact.email().equals(Optional.of(address));
        if (typed) {
            call.contacts().update(contact.id(), Map.of("email", address.value()));
        }
        NewAccount account = new NewAccount(address, arguments.plan().name(), contact.externalId(), contact.name());
        return signUp(account, call.id(), arguments.resend(), typed);
    }

    private void requireMail() {
        if (!mailer.isConfigured()) {
            throw new UserException("No account was created: this bot cannot send mail yet."
                    + " Ask whoever runs it to set mail.url and mail.from.");
        }
    }

    /** An account whose login cannot be mailed would be of no use to anyone. */
    private static void requireMailable(EmailAddress address, Plan plan) {
        if (address.inAscii().isEmpty()) {
            throw new UserException("No account was created: " + address + " has letters that mail servers do not take,"
                    + " so no login can be sent there. Ask for another address, and type /signup " + plan
                    + " --email ana@example.com");
        }
    }

    private Reply signUp(NewAccount account, String idempotencyKey, boolean resend, boolean typed) {
        AccountResult result = accounts.create(account, idempotencyKey);
        if (result instanceof AccountResult.Created created) {
            return mailFirstLogin(account, created);
        }
        return resend && accounts.givesNewLogins()
                ? mailNewLogin(account, result.id())
                : SignupReplies.accountWasThere(account, wayToLogin(account, result), typed);
    }

    private Reply mailFirstLogin(NewAccount account, AccountResult.Created created) {
        try {
            mailer.send(loginMail.first(account, created.loginUrl()));
            return SignupReplies.accountIsCreated(account);
        } catch (AddressRefusedException e) {
            // An apology alone would invite the agent to type it again, only to read that the address has an account.
            return SignupReplies.loginIsNotMailed(account, wayToLogin(account, created));
        }
    }

    private Reply mailNewLogin(NewAccount account, String id) {
        try {
            mailer.send(loginMail.another(account, accounts.newLogin(id)));
            return SignupReplies.newLoginIsMailed(account);
        } catch (AddressRefusedException e) {
            return SignupReplies.newLoginIsNotMailed(account);
        }
    }

    private String wayToLogin(NewAccount account, AccountResult result) {
        return accounts.givesNewLogins() ? SignupReplies.resend(account) : SignupReplies.askForLogin(result.id());
    }

    record Arguments(
            @Describe("the plan of the account") Plan plan,

            @Option("the visitor's e-mail address; it is saved to the contact, too") @FromContact("email")
            EmailAddress email,

            @Option("mails a new login if the address has an account already")
            boolean resend) {
        Arguments {
            requireNonNull(plan, "plan is null");
            requireNonNull(email, "email is null");
        }
    }
}
