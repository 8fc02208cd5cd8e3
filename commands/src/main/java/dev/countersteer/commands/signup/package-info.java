/** {@code /signup}: creates an account for the visitor and mails them the login. */
@NullMarked
package dev.countersteer.commands.signup;

import org.jspecify.annotations.NullMarked;
