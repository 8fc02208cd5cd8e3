package dev.countersteer.commands.signup;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.Option;
import dev.countersteer.api.Reply;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.api.UserException;
import dev.countersteer.api.account.AccountResult;
import dev.countersteer.api.account.Accounts;
import dev.countersteer.api.account.NewAccount;
import dev.countersteer.api.contact.Contact;
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
 */
@SlashCommand(
        name = "signup",
        summary = "Creates an account for the visitor and mails them the login",
        examples = {"/signup trial", "/signup annual --email ana@example.com"})
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
        Contact contact = call.contact();
        Optional<EmailAddress> address = arguments.email().or(contact::email);
        if (address.isEmpty()) {
            return addressIsMissing(arguments.plan());
        }
        requireMail();
        arguments.email().ifPresent(typed -> setAddress(call, contact, typed));
        return signUp(
                new NewAccount(address.get(), arguments.plan().name(), contact.externalId(), contact.name()),
                call.id());
    }

    private void requireMail() {
        if (!mailer.isConfigured()) {
            throw new UserException("No account was created: this bot cannot send mail yet."
                    + " Ask whoever runs it to set mail.url and mail.from.");
        }
    }

    private static void setAddress(Call call, Contact contact, EmailAddress address) {
        call.contacts().update(contact.id(), Map.of("email", address.value()));
    }

    private Reply signUp(NewAccount account, String idempotencyKey) {
        AccountResult result = accounts.create(account, idempotencyKey);
        if (result instanceof AccountResult.Created created) {
            return mailLogin(account, created);
        }
        return accountWasThere(account);
    }

    private Reply mailLogin(NewAccount account, AccountResult.Created created) {
        try {
            mailer.send(loginMail.of(account, created.loginUrl()));
            return accountIsCreated(account);
        } catch (ServiceException e) {
            if (e.isTemporary()) {
                throw e;
            }
            // An apology alone would invite the agent to type it again, only to read that the address has an account.
            return loginIsNotMailed(account, created);
        }
    }

    private static Reply addressIsMissing(Plan plan) {
        return Reply.note("No account was created: the visitor's e-mail address must be collected first."
                + " When you have it, type /signup " + plan + " --email ana@example.com");
    }

    private static Reply accountIsCreated(NewAccount account) {
        return Reply.note("The account has been created: " + account.email() + ", plan " + account.plan()
                        + ". The login was mailed.")
                .andChat("Your account has been created. We have sent you an e-mail with your login.");
    }

    private static Reply loginIsNotMailed(NewAccount account, AccountResult.Created created) {
        return Reply.note("The account has been created, but the mail server refused the mail with the login to "
                + account.email() + ". Check the address, and ask your administrator to pass the login of account "
                + created.id() + " on.");
    }

    private static Reply accountWasThere(NewAccount account) {
        return Reply.note(account.email() + " already has an account. Nothing was created or mailed."
                + " For another address, type /signup " + account.plan() + " --email other@example.com");
    }

    record Arguments(
            Plan plan,

            @Option("the visitor's e-mail address; it is saved to the contact, too")
            Optional<EmailAddress> email) {
        Arguments {
            requireNonNull(plan, "plan is null");
            requireNonNull(email, "email is null");
        }
    }
}
