package dev.countersteer.account;

import java.net.URI;

/** Where people reach this bot's pages: the start of every login link. Asked anew each time, as a port may be known late. */
@FunctionalInterface
public interface PublicUrl {
    /** An absolute address, such as {@code https://bot.example.com} or {@code http://localhost:8080}. */
    URI get();
}
