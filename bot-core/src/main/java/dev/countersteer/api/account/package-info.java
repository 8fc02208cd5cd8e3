/** Accounts that a command creates for the people who chat. */
@NullMarked
package dev.countersteer.api.account;

import org.jspecify.annotations.NullMarked;
