/** A Drift that runs here: people, conversations, webhooks and its REST face. */
@NullMarked
package dev.countersteer.simulator;

import org.jspecify.annotations.NullMarked;
