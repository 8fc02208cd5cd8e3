/** What a command author sees: declare a command, handle a call, return a reply. */
@NullMarked
package dev.countersteer.api;

import org.jspecify.annotations.NullMarked;
