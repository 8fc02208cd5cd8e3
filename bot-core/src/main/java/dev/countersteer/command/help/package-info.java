/** What agents read about commands: the list, a command's page, and what follows a mistake. */
@NullMarked
package dev.countersteer.command.help;

import org.jspecify.annotations.NullMarked;
