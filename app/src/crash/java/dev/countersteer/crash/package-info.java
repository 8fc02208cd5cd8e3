/** Kills bots while they work, and looks whether the promises of design.md were kept. See .github/CRASHES.md. */
@NullMarked
package dev.countersteer.crash;

import org.jspecify.annotations.NullMarked;
