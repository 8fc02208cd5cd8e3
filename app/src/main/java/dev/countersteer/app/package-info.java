/** The process: command line, wiring, start and end. */
@NullMarked
package dev.countersteer.app;

import org.jspecify.annotations.NullMarked;
