/** Which commands there are, and how text becomes a typed call. */
@NullMarked
package dev.countersteer.command;

import org.jspecify.annotations.NullMarked;
