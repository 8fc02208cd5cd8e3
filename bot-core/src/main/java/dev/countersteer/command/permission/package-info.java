/** Who may use which command: what commands declare, and what the configuration says instead. */
@NullMarked
package dev.countersteer.command.permission;

import org.jspecify.annotations.NullMarked;
