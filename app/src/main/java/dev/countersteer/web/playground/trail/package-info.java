/** What became of a message, from its webhook to the last post, put together from the simulated Drift and the bot's store. */
@NullMarked
package dev.countersteer.web.playground.trail;

import org.jspecify.annotations.NullMarked;
