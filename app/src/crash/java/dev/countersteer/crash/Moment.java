package dev.countersteer.crash;

/** When a bot is killed, as it is seen from outside of it. */
enum Moment {
    RANDOM("at any time", false),
    MIGRATING("while migrating", false),
    STARTING("while starting", false),
    WEBHOOK_SENT("webhook sent, not answered", false),
    WEBHOOK_ANSWERED("webhook answered", false),
    ACCOUNT_ASKED("account asked for, not answered", true),
    ACCOUNT_ANSWERED("account answered", false),
    MAIL_TAKEN("mail taken, not answered", true),
    MAIL_ANSWERED("mail answered", false),
    POST_ASKED("post come to Drift, not done", true),
    POST_TAKEN("post done, not answered", true),
    POST_ANSWERED("post answered", false);

    private final String text;
    private final boolean held;

    Moment(String text, boolean held) {
        this.text = text;
        this.held = held;
    }

    String text() {
        return text;
    }

    /** Whether what the bot waits for is kept back until it is dead. */
    boolean isHeld() {
        return held;
    }
}
