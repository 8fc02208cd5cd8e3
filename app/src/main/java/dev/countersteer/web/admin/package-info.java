/** What operators and other programs ask the bot about itself, and who may. */
@NullMarked
package dev.countersteer.web.admin;

import org.jspecify.annotations.NullMarked;
