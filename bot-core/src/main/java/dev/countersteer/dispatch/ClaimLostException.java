package dev.countersteer.dispatch;

/** A run may record nothing more: another one has its message now, or it has been ended. Not worth another try by this one. */
public final class ClaimLostException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ClaimLostException(Run run) {
        super("attempt " + run.attempt() + " of entry " + run.entry()
                + " has lost its claim, so it ends here; whoever has the entry now decides");
    }
}
