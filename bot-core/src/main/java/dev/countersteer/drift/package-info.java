/** Drift's words: webhooks verified and read, the REST client and its errors. */
@NullMarked
package dev.countersteer.drift;

import org.jspecify.annotations.NullMarked;
