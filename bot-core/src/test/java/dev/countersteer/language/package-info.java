/** The command language as a whole: from the body of a message to the call or the note it gets. */
@NullMarked
package dev.countersteer.language;

import org.jspecify.annotations.NullMarked;
