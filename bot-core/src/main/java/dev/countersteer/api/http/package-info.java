/** Asking other systems over HTTP, and answering them. */
@NullMarked
package dev.countersteer.api.http;

import org.jspecify.annotations.NullMarked;
