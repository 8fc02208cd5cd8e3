/** {@code /whois}: shows who a conversation's visitor is, and gives them the id that the company knows them by. */
@NullMarked
package dev.countersteer.commands.whois;

import org.jspecify.annotations.NullMarked;
