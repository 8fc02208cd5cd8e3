package dev.countersteer.web;

import java.net.URI;

/** The address of a bot's webhook endpoint. */
public final class WebhookAddress {
    private WebhookAddress() {}

    /** The endpoint of the bot at {@code bot}, such as {@code http://localhost:8080}. */
    public static URI of(URI bot) {
        return bot.resolve(WebhookHandler.PATH);
    }
}
