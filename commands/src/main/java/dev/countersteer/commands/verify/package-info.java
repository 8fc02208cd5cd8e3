/** Proves that a visitor reads the mail of the address that they gave. */
@NullMarked
package dev.countersteer.commands.verify;

import org.jspecify.annotations.NullMarked;
