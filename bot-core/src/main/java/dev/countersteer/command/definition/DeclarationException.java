package dev.countersteer.command.definition;

import java.util.List;

/** Commands are declared wrongly: found at start-up, all of it at once. */
public final class DeclarationException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private final List<String> problems;

    public DeclarationException(List<String> problems) {
        super("commands are declared wrongly:\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each names the class, what is wrong and the way out. */
    public List<String> problems() {
        return problems;
    }
}
