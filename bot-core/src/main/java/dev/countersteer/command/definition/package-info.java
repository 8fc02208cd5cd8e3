/** What commands there are: read from the classes that declare them, at start-up, with all that is wrong in one report. */
@NullMarked
package dev.countersteer.command.definition;

import org.jspecify.annotations.NullMarked;
