/** Messages accepted and not yet answered, and the worker that drains them. */
@NullMarked
package dev.countersteer.inbox;

import org.jspecify.annotations.NullMarked;
