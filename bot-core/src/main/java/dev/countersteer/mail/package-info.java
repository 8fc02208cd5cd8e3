/** Mail over SMTP. */
@NullMarked
package dev.countersteer.mail;

import org.jspecify.annotations.NullMarked;
