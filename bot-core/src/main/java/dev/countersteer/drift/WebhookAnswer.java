package dev.countersteer.drift;

/** What a webhook is answered with. Drift may send again what was not answered with 200. */
public enum WebhookAnswer {
    /** Kept; the command will run. */
    STORED(200, "", ""),
    /** Was kept before. */
    SEEN_BEFORE(200, "", ""),
    /** No command of this bot, or no message of an agent's. */
    IGNORED(200, "", ""),
    /** The body is not JSON, or has no envelope. */
    MALFORMED(400, "malformed", "The body is no webhook: a JSON object with a type is needed"),
    /** The verification token is wrong, or there is none. */
    UNAUTHORIZED(401, "unauthorized", "The verification token is wrong or missing"),
    /** The command could not be kept: it must be sent again. */
    STORE_DOWN(503, "store_down", "The message could not be kept: send it again");

    private final int status;
    private final String type;
    private final String message;

    WebhookAnswer(int status, String type, String message) {
        this.status = status;
        this.type = type;
        this.message = message;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The body: {@code {"error":{"type","message"}}} for an error, else blank. */
    public String body() {
        return type.isEmpty() ? "" : "{\"error\":{\"type\":\"" + type + "\",\"message\":\"" + message + "\"}}";
    }
}
