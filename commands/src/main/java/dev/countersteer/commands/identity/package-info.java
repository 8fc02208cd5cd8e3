/** Serves the site's back end: signs who a visitor is, and keeps contacts under the site's own ids. */
@NullMarked
package dev.countersteer.commands.identity;

import org.jspecify.annotations.NullMarked;
