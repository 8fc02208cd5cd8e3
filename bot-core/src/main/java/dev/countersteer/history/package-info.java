/** What became of accepted messages, for whoever operates the bot: what was given up, the story of each, and for how long it is kept. */
@NullMarked
package dev.countersteer.history;

import org.jspecify.annotations.NullMarked;
