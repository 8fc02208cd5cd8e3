/** Accounts in the bot's own store, with one-time login links: for companies without an accounts service. */
@NullMarked
package dev.countersteer.account;

import org.jspecify.annotations.NullMarked;
