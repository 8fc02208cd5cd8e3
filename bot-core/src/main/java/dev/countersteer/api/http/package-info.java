/** Asking other systems over HTTP. */
@NullMarked
package dev.countersteer.api.http;

import org.jspecify.annotations.NullMarked;
