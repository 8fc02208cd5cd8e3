/** What Drift tells of besides commands: events that handlers may ask for. */
@NullMarked
package dev.countersteer.api.event;

import org.jspecify.annotations.NullMarked;
