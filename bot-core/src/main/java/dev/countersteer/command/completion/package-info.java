/** What may come next in a line that is being typed. */
@NullMarked
package dev.countersteer.command.completion;

import org.jspecify.annotations.NullMarked;
