package dev.countersteer.dispatch;

/** Takes what a command says of itself while it runs. */
@FunctionalInterface
public interface Progress {
    /** Tells the agents, or not, as there was something a moment ago. Throws nothing that is not a defect. */
    void say(String text);

    /** For runs that nobody looks at. */
    static Progress untold() {
        return text -> {};
    }
}
