/** Replies decided and not yet delivered, and the worker that sends them. */
@NullMarked
package dev.countersteer.outbox;

import org.jspecify.annotations.NullMarked;
