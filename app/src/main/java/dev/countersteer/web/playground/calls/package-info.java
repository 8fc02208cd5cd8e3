/** What the bot asked of the simulated Drift, for the page. */
@NullMarked
package dev.countersteer.web.playground.calls;

import org.jspecify.annotations.NullMarked;
