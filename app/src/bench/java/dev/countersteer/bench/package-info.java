/** Measures the bot: figures for people to read, never a condition of the build. */
@NullMarked
package dev.countersteer.bench;

import org.jspecify.annotations.NullMarked;
