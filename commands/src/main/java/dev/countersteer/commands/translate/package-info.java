/** Translates between a visitor and the agents: what the visitor writes into a note, and what {@code /translate} says. */
@NullMarked
package dev.countersteer.commands.translate;

import org.jspecify.annotations.NullMarked;
