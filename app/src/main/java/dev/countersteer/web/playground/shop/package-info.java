/** The visitor's side of the playground: a shop as one of Drift's customers has it, and Drift's widget in it. */
@NullMarked
package dev.countersteer.web.playground.shop;

import org.jspecify.annotations.NullMarked;
