package dev.countersteer.testing;

/**
 * Ends the bot's process, as far as a command can tell: to be thrown by what a test lets the command call, before or after
 * it has done its work. What the command would have done next does not happen; its message is free for another run when its
 * lease ends, after {@code bot.advance(BotTester.LEASE)}.
 */
public final class SimulatedCrash extends Error {
    private static final long serialVersionUID = 1;

    public SimulatedCrash() {
        super("the test says that the process dies here");
    }
}
