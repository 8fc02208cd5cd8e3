/** The configuration: found, read, and checked as a whole before anything starts. */
@NullMarked
package dev.countersteer.app.config;

import org.jspecify.annotations.NullMarked;
