/** From the text of one argument to a value of its type. Knows no command. */
@NullMarked
package dev.countersteer.command.value;

import org.jspecify.annotations.NullMarked;
