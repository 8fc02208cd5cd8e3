/** The web server: webhooks in, health, metrics, login links. */
@NullMarked
package dev.countersteer.web;

import org.jspecify.annotations.NullMarked;
