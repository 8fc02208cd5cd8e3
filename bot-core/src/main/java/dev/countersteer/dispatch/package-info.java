/** May this caller? Then call. Every ending is an {@link dev.countersteer.dispatch.Outcome}. */
@NullMarked
package dev.countersteer.dispatch;

import org.jspecify.annotations.NullMarked;
