/** Ready conversations: the visitors that commands meet in the wild. */
@NullMarked
package dev.countersteer.web.playground.scene;

import org.jspecify.annotations.NullMarked;
