/** Inbox, outbox and accounts over JDBC. */
@NullMarked
package dev.countersteer.store;

import org.jspecify.annotations.NullMarked;
