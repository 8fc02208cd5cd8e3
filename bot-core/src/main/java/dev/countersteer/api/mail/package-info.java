/** Mail that a command sends. */
@NullMarked
package dev.countersteer.api.mail;

import org.jspecify.annotations.NullMarked;
