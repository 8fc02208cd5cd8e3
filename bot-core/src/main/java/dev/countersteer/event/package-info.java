/** Which events there are, and who asked for them. */
@NullMarked
package dev.countersteer.event;

import org.jspecify.annotations.NullMarked;
