/** A page on which one person plays agent and visitor, against the simulated Drift. */
@NullMarked
package dev.countersteer.web.playground;

import org.jspecify.annotations.NullMarked;
