/** Quotes what an insurance costs: when a playbook reaches its goal, and when an agent types {@code /quote}. */
@NullMarked
package dev.countersteer.commands.quote;

import org.jspecify.annotations.NullMarked;
