/** The test kit, for us and for command authors. Needs no test framework. */
@NullMarked
package dev.countersteer.testing;

import org.jspecify.annotations.NullMarked;
