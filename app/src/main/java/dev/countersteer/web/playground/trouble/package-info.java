/** Trouble on demand: what may fail outside of the bot fails when somebody wants to see it, and events come when asked for. */
@NullMarked
package dev.countersteer.web.playground.trouble;

import org.jspecify.annotations.NullMarked;
