package dev.countersteer.commands.signup;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Describe;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.FromContact;
import dev.countersteer.api.Option;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Scope;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.api.UserException;
import dev.countersteer.api.account.AccountResult;
import dev.countersteer.api.account.Accounts;
import dev.countersteer.api.account.NewAccount;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.mail.AddressRefusedException;
import dev.countersteer.api.mail.Mail;
import dev.countersteer.api.mail.Mailer;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Creates an account for the visitor of the conversation, mails them the login, and tells both sides.
 *
 * <p>A second run, after a crash or while something was down, goes on where the first one ended. What it does depends on
 * what was recorded last:
 *
 * <ul>
 *   <li>nothing: the address is saved unless it is there by now, and the account is asked for again, with the same key (the
 *       call's id), so that it is the same account
 *   <li>the account: neither contact nor account is touched any more. The login is not recorded, as it is a secret: it is
 *       asked for again, and mailed to the address of the first run, whatever the contact's is now
 *   <li>the mail: only the reply is given
 * </ul>
 *
 * <p>Between the moment when the mail server takes the mail and the one when that is recorded, a crash leads to a second
 * mail, and to nothing else.
 *
 * <p>An address that has an account gets no mail, unless a new login is asked for.
 */
@SlashCommand(
        name = "signup",
        summary = "Creates an account for the visitor and mails them the login",
        examples = {"/signup trial", "/signup annual --email ana@example.com", "/signup trial --resend"},
        scopes = Scope.CONTACT_WRITE)
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
    public Reply handle(Call call, Arguments arguments) throws Exception {
        AtomicReference<@Nullable URI> login = new AtomicReference<>();
        SignedUp done = call.once("account", SignedUp.class, key -> signUp(call, arguments, login::set));
        if (done.created()) {
            return mailFirstLogin(call, done, login.get());
        }
        return arguments.resend() && accounts.givesNewLogins()
                ? mailNewLogin(call, done)
                : SignupReplies.accountWasThere(done.account(), wayToLogin(done), done.saved());
    }

    private SignedUp signUp(Call call, Arguments arguments, Consumer<URI> login) {
        requireMail();
        EmailAddress address = arguments.email();
        requireMailable(address, arguments.plan());
        Contact contact = call.contact();
        boolean typed = !contact.email().equals(Optional.of(address));
        if (typed) {
            call.contacts().update(contact.id(), Map.of("email", address.value()));
        }
        NewAccount account = new NewAccount(address, arguments.plan().name(), contact.externalId(), contact.name());
        // The key is the call's, not the step's: the step that mails asks with it, too.
        AccountResult result = accounts.create(account, call.id());
        if (result instanceof AccountResult.Created created) {
            login.accept(created.loginUrl());
            return new SignedUp(result.id(), account, true, typed);
        }
        return new SignedUp(result.id(), account, false, typed);
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

    /**
     * Mails the login of a new account.
     *
     * @param login null in a run that found the account recorded
     */
    private Reply mailFirstLogin(Call call, SignedUp done, @Nullable URI login) throws Exception {
        NewAccount account = done.account();
        Mailing mailing = call.once("mail", Mailing.class, key -> {
            Optional<URI> url = login == null ? loginAgain(call, done) : Optional.of(login);
            return url.isEmpty() ? Mailing.NO_LOGIN : send(loginMail.first(account, url.get()));
        });
        return switch (mailing) {
            case TAKEN -> SignupReplies.accountIsCreated(account);
            // An apology alone would invite the agent to type it again, only to read that the address has an account.
            case REFUSED -> SignupReplies.loginIsNotMailed(account, wayToLogin(done));
            case NO_LOGIN -> SignupReplies.loginIsLost(account, wayToLogin(done));
        };
    }

    private Reply mailNewLogin(Call call, SignedUp done) throws Exception {
        NewAccount account = done.account();
        Mailing mailing =
                call.once("mail", Mailing.class, key -> send(loginMail.another(account, accounts.newLogin(done.id()))));
        return mailing == Mailing.TAKEN
                ? SignupReplies.newLoginIsMailed(account)
                : SignupReplies.newLoginIsNotMailed(account);
    }

    /** The login of an account that an earlier run created; empty where the accounts service does not keep its word. */
    private Optional<URI> loginAgain(Call call, SignedUp done) {
        if (accounts.givesNewLogins()) {
            return Optional.of(accounts.newLogin(done.id()));
        }
        return accounts.create(done.account(), call.id()) instanceof AccountResult.Created again
                        && again.id().equals(done.id())
                ? Optional.of(again.loginUrl())
                : Optional.empty();
    }

    private Mailing send(Mail mail) {
        try {
            mailer.send(mail);
            return Mailing.TAKEN;
        } catch (AddressRefusedException e) {
            return Mailing.REFUSED;
        }
    }

    private String wayToLogin(SignedUp done) {
        return accounts.givesNewLogins() ? SignupReplies.resend(done.account()) : SignupReplies.askForLogin(done.id());
    }

    /** What the mail server made of a login. */
    private enum Mailing {
        TAKEN,
        REFUSED,
        NO_LOGIN
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
