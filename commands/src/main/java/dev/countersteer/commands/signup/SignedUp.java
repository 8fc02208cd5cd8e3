package dev.countersteer.commands.signup;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.account.NewAccount;

/**
 * What the step remembers that sees to the account: all that a later run needs to go on as this one would have, whatever
 * has become of the contact meanwhile. Not the login, which is a secret.
 *
 * @param id the account's
 * @param account what was asked for; the address is the one that gets the login
 * @param created whether the account is new, and has its login still to be mailed
 * @param saved whether the address was saved to the contact
 */
record SignedUp(String id, NewAccount account, boolean created, boolean saved) {
    SignedUp {
        requireNonNull(id, "id is null");
        requireNonNull(account, "account is null");
    }
}
