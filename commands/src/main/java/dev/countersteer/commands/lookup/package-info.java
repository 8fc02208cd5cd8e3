/** Looks people up in the company's CRM. */
@NullMarked
package dev.countersteer.commands.lookup;

import org.jspecify.annotations.NullMarked;
