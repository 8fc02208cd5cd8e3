/** Brings contacts from a file to Drift: {@code countersteer contacts import}. */
@NullMarked
package dev.countersteer.app.contacts;

import org.jspecify.annotations.NullMarked;
