package dev.countersteer.commands.signup;

import dev.countersteer.api.Reply;
import dev.countersteer.api.account.NewAccount;

/** What agents and visitors read of {@code /signup}; the login itself is in none of it. */
final class SignupReplies {
    private SignupReplies() {}

    static Reply accountIsCreated(NewAccount account) {
        return Reply.note("The account has been created: " + account.email() + ", plan " + account.plan()
                        + ". The login was mailed.")
                .andChat("Your account has been created. We have sent you an e-mail with your login.");
    }

    /**
     * The account is there, and nobody has its login.
     *
     * @param wayToLogin how to get one to an address that is right after all
     */
    static Reply loginIsNotMailed(NewAccount account, String wayToLogin) {
        return Reply.note("The account has been created, but the mail server refused " + account.email()
                + ", so its login was not mailed. If the address is wrong, type " + another(account)
                + ". If it is right: " + wayToLogin);
    }

    /**
     * The account is there, its login was given to a run that was cut off, and cannot be had again.
     *
     * @param wayToLogin how to get one
     */
    static Reply loginIsLost(NewAccount account, String wayToLogin) {
        return Reply.note("The account has been created for " + account.email()
                + ", but its login was lost before it could be mailed. " + wayToLogin);
    }

    /**
     * The address had an account before.
     *
     * @param saved whether the address was typed, and so saved to the contact
     */
    static Reply accountWasThere(NewAccount account, String wayToLogin, boolean saved) {
        return Reply.note(account.email() + " already has an account."
                + (saved ? " It was saved as the contact's address." : "") + " Nothing was created or mailed. "
                + wayToLogin + " For another address, type " + another(account));
    }

    static Reply newLoginIsMailed(NewAccount account) {
        return Reply.note("A new login was mailed to " + account.email() + ".")
                .andChat("We have sent you an e-mail with a new login.");
    }

    static Reply newLoginIsNotMailed(NewAccount account) {
        return Reply.note("The mail server refused " + account.email() + ", so no login was mailed."
                + " Check the address with the visitor. For another address, type " + another(account));
    }

    static String resend(NewAccount account) {
        return "To mail it a new login, type /signup " + account.plan() + " --resend.";
    }

    static String askForLogin(String id) {
        return "For a new login, ask whoever runs the accounts service; the account is " + id + ".";
    }

    private static String another(NewAccount account) {
        return "/signup " + account.plan() + " --email other@example.com";
    }
}
