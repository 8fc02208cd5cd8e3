/** From the body of a message to the words of a command line, each with its place. Knows no command. */
@NullMarked
package dev.countersteer.command.text;

import org.jspecify.annotations.NullMarked;
